package dev.pixedge.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Product.Answer;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Quality.Absolute;
import dev.pixedge.rendition.Resize.Box;
import dev.pixedge.rendition.Resize.Mode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalPathTest {
  @Test
  void readsAPicture() {
    Resize resize =
        new Resize(
            Mode.FILL,
            new Box(OptionalInt.of(800), OptionalInt.of(600)),
            false,
            Color.WHITE,
            Gravity.NORTH);
    Encoding encoding = new Encoding(Optional.of(new Absolute(70)), true, OutputFormat.WEBP);
    assertThat(
            CanonicalPath.parse(
                "/gallery/a%20photo.jpg/-/resize.m_fill.w_800.h_600.g_north/rotate.90"
                    + "/quality.Q_70/format.webp"))
        .isEqualTo(
            new Rendition(
                new SourceKey("gallery/a photo.jpg"),
                new Picture(List.of(resize, new Action.Rotate(90)), encoding)));
  }

  @ParameterizedTest
  @CsvSource({"info, INFO", "average-hue, AVERAGE_HUE", "original, ORIGINAL"})
  void readsAnAnswer(String chain, Answer answer) {
    assertThat(CanonicalPath.parse("/a.jpg/-/" + chain))
        .isEqualTo(new Rendition(new SourceKey("a.jpg"), answer));
  }

  @Test
  void theStorageKeyIsThePathDecoded() {
    Rendition rendition =
        CanonicalPath.parse("/%E5%9B%BE%20%2B.jpg/-/resize.w_100/quality.Q_80/format.avif");
    assertThat(CanonicalPath.storageKey(rendition))
        .isEqualTo("图 +.jpg/-/resize.w_100/quality.Q_80/format.avif");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resize.h_600.w_800/format.png",
        "resize.m_lfit.w_800.h_600/format.png",
        "resize.m_fill.w_800/format.png",
        "resize.m_fixed.w_800/format.png",
        "resize.w_0800/format.png",
        "resize.w_800.l_100/format.png",
        "resize.l_100.p_50/format.png",
        "resize.m_pad.p_50/format.png",
        "resize.w_800.limit_1/format.png",
        "resize.w_800.h_600.color_FF0000/format.png",
        "resize.m_pad.w_8.h_6.color_ff0000/format.png",
        "resize,w_800/format.png",
        "rotate.0/format.png",
        "rotate.360/format.png",
        "rotate.450/format.png",
        "bright.0/format.png",
        "crop.x_0/format.png",
        "strip-metadata/format.png",
        "auto-orient.1/format.png",
        "rotate.90/auto-orient.0/format.png",
        "indexcrop.y_10.x_10/format.png",
        "format.jpg",
        "format.png/resize.w_1",
        "format.png/format.png",
        "quality.Q_80/format.png",
        "interlace.0/format.png",
        "interlace.0/quality.Q_80/format.webp",
        "interlace.1/quality.Q_80/format.jpeg",
        "interlace.0/quality.Q_80/format.jpeg",
        "quality.Q_80.q_80/format.jpeg",
        "quality.Q_080/format.jpeg",
        "format.jpeg",
        "quality.Q_80",
        "resize.w_800",
        "",
        "/format.png",
        "format.png/",
        "resize.w_100/info",
        "info/",
        "watermark.text_YQ.padx_5/format.png",
        "watermark.text_YR/format.png",
      })
  void refusesAnyOtherSpelling(String chain) {
    assertThatThrownBy(() -> CanonicalPath.parse("/a.jpg/-/" + chain))
        .isInstanceOf(FaultException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "a.jpg",
        "a.jpg/-/original",
        "/-/health",
        "/a.jpg",
        "/a.jpg/-",
        "/%41.jpg/-/info",
        "/%2f/-/info",
        "/a%2Fb.jpg/-/info",
        "/a b.jpg/-/info",
        "/a%e5%9b%be.jpg/-/info",
        "/a//b/-/info",
        "/a/../b/-/info",
        "/a%2F..%2Fb/-/info",
        "/图.jpg/-/info",
        "/a%7E/-/info"
      })
  void refusesAnyOtherSource(String path) {
    assertThatThrownBy(() -> CanonicalPath.parse(path))
        .isInstanceOfSatisfying(
            FaultException.class,
            thrown -> assertThat(thrown.fault()).isEqualTo(Fault.BAD_REQUEST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "resize.w_0 ; INVALID_ARGUMENT ; resize w: expected 1..16384, got \"0\"",
        "resize.w_1.w_2 ; BAD_REQUEST ; resize w: expected it once",
        "resize ; MISSING_ARGUMENT ; resize: expected w_1..16384 or h_1..16384 or l_1..16384 or s_1..16384 or p_1..1000",
        "resize.m_x.w_1 ; INVALID_ARGUMENT ; resize m: expected lfit|mfit|fill|pad|fixed, got \"x\"",
        "blur.r_5 ; MISSING_ARGUMENT ; blur: expected r_1..50 and s_1..50",
        "flip ; MISSING_ARGUMENT ; flip: expected 0..2",
        "rotate.x ; INVALID_ARGUMENT ; rotate: expected 0..360, got \"x\"",
        "resize.z_1 ; INVALID_ARGUMENT ; resize: expected some of m w h l s p limit color fx fy g, got \"z_1\"",
        "grey.1.1 ; BAD_REQUEST ; grey: expected it once",
        "info/flip.1 ; BAD_REQUEST ; info: expected no other action",
        "watermark.text_wyg ; BAD_REQUEST ; watermark text: expected base64url of UTF-8, got \"wyg\"",
        "format.bmp ; INVALID_ARGUMENT ; format: expected avif|webp|jpeg|png|gif|compat, got \"bmp\"",
        "resize.w_1 ; BAD_REQUEST ; chain: expected a format at its end",
        "format.webp ; BAD_REQUEST ; chain: expected a quality for webp",
        "rotate.360/format.png ; BAD_REQUEST ; path: expected the spelling \"/a/-/format.png\", got \"/a/-/rotate.360/format.png\"",
      })
  void saysWhatWasExpected(String chain, Fault fault, String message) {
    assertThatThrownBy(() -> CanonicalPath.parse("/a/-/" + chain))
        .isInstanceOfSatisfying(
            FaultException.class, thrown -> assertThat(thrown.fault()).isEqualTo(fault))
        .hasMessage(message);
  }

  @Test
  void namesAllActionsWhenItKnowsNone() {
    assertThatThrownBy(() -> CanonicalPath.parse("/a/-/resiez.w_1"))
        .hasMessageStartingWith("action: expected one of auto-orient resize crop ")
        .hasMessageEndingWith(" format, got \"resiez\"");
  }
}
