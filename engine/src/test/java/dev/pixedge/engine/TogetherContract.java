package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several pictures of one source, asked for together. */
interface TogetherContract extends EngineUnderTest {
  @Test
  default void makesEachPictureAsIfItWereAskedForAlone() {
    Engine engine = engine(TestPolicy.strict());
    List<Picture> pictures =
        pictures(
            "resize.w_150/format.png",
            "resize.w_601/quality.Q_85/format.jpeg",
            "resize.w_601/quality.Q_80/format.webp",
            "resize.w_599/format.png",
            "resize.m_fill.w_200.h_200/rotate.90/format.png",
            "resize.m_fixed.w_90.h_300/format.png",
            "crop.w_400.h_300.x_20.y_30/resize.w_100/format.png",
            "rotate.180/resize.w_100/format.png",
            "format.png",
            "resize.w_150/format.png");
    for (int orientation : List.of(1, 6)) {
      Blob source =
          JpegPictures.withOrientation(
              JpegPictures.baseline(TestCard.photo(1203, 901), 95), orientation);
      List<Outcome> together = engine.renderAll(Material.of(source), pictures);
      assertThat(together).hasSameSizeAs(pictures);
      for (int i = 0; i < pictures.size(); i++) {
        assertAlike(together.get(i).get(), engine.render(source, pictures.get(i)));
      }
    }
  }

  @Test
  default void keepsTransparencyBesideAPictureThatGivesItUp() {
    List<Outcome> together =
        engine(TestPolicy.strict())
            .renderAll(
                Material.of(Pictures.transparentPng(400, 300)),
                pictures("resize.w_200/quality.Q_90/format.jpeg", "resize.w_100/format.png"));
    var flat = Pixels.of(together.getFirst().get().blob());
    assertThat(Pixels.at(flat, 2, 2)).isEqualTo(Color.WHITE);
    assertThat(Pixels.opacity(Pixels.of(together.getLast().get().blob()), 2, 2)).isZero();
  }

  @Test
  default void makesTheOthersWhenOneFails() {
    List<Outcome> together =
        engine(TestPolicy.strict())
            .renderAll(
                Material.of(Pictures.jpeg(400, 300)),
                pictures(
                    "resize.w_200/format.png",
                    "resize.w_200/crop.x_900/format.png",
                    "crop.x_900/format.png",
                    "resize.w_100/format.png"));
    assertThat(together.stream().map(TogetherContract::fault))
        .containsExactly("none", "BAD_REQUEST", "BAD_REQUEST", "none");
  }

  @Test
  default void refusesEachPictureOfADamagedSource() {
    byte[] whole = JpegPictures.baseline(TestCard.photo(400, 300), 90).bytes();
    Blob cut = Blob.of("image/jpeg", Arrays.copyOf(whole, whole.length / 2));
    List<Picture> pictures = pictures("resize.w_200/format.png", "resize.w_100/format.png");
    assertThat(
            engine(TestPolicy.strict()).renderAll(Material.of(cut), pictures).stream()
                .map(TogetherContract::fault))
        .containsOnly(Fault.SOURCE_CORRUPT.name());
  }

  @Test
  default void refusesEachPictureOfWhatIsNoImage() {
    Blob text = Blob.of("image/jpeg", new byte[] {'h', 'i'});
    List<Picture> pictures = pictures("resize.w_200/format.png", "format.png");
    assertThat(
            engine(TestPolicy.strict()).renderAll(Material.of(text), pictures).stream()
                .map(TogetherContract::fault))
        .containsExactly("NOT_AN_IMAGE", "NOT_AN_IMAGE");
  }

  private static void assertAlike(Rendered together, Rendered alone) {
    assertThat(together.width() + "x" + together.height())
        .isEqualTo(alone.width() + "x" + alone.height());
    assertThat(Probe.of(together.blob())).isEqualTo(Probe.of(alone.blob()));
    assertThat(Pixels.psnr(Pixels.of(together.blob()), Pixels.of(alone.blob()))).isGreaterThan(40);
  }

  private static String fault(Outcome outcome) {
    return outcome instanceof Outcome.Failed failed ? failed.fault().fault().name() : "none";
  }

  private static List<Picture> pictures(String... chains) {
    return Stream.of(chains)
        .map(chain -> (Picture) CanonicalPath.parse("/a/-/" + chain).product())
        .toList();
  }
}
