package dev.pixedge.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.contract.Contract;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Product.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

final class OverlayTest {
  static Stream<JsonNode> rows() {
    return Contract.table("overlays").valueStream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsWhatTheContractSays(JsonNode row) {
    assertThat(outcome(row)).as("%s", row).isEqualTo(wanted(row));
  }

  private static String wanted(JsonNode row) {
    return row.has("fault")
        ? row.path("fault").asString()
        : row.path("key").asString() + " " + row.path("want").asString();
  }

  private static String outcome(JsonNode row) {
    String path = path(Base64Text.encode(row.path("image").asString()));
    try {
      Overlay overlay = overlay(CanonicalPath.parse(path));
      int[] over =
          Arrays.stream(row.path("over").asString().split("x", -1))
              .mapToInt(Integer::parseInt)
              .toArray();
      List<Action> actions = overlay.actionsOn(over[0], over[1]);
      Chain chain = new Chain(actions, Optional.empty(), true, Optional.empty());
      return overlay.key().value() + " " + chain.print();
    } catch (FaultException refused) {
      assertThat(refused).hasMessageStartingWith("watermark image: ");
      return refused.fault().code();
    }
  }

  private static String path(String image) {
    return "/a.jpg/-/watermark.image_" + image + "/format.png";
  }

  private static Overlay overlay(Rendition rendition) {
    Picture picture = (Picture) rendition.product();
    return ((Watermark) picture.actions().getFirst()).image().orElseThrow();
  }

  @Test
  void namesTheKeysThatWatermarksNeed() {
    String chain =
        Stream.of("b.png?x-oss-process=image/resize,P_10", "c.png", "b.png")
            .map(image -> "watermark.image_" + Base64Text.encode(image))
            .collect(Collectors.joining("/"));
    Picture picture =
        (Picture)
            CanonicalPath.parse("/a.jpg/-/" + chain + "/watermark.text_YQ/format.png").product();
    assertThat(picture.overlays())
        .containsExactlyInAnyOrder(new SourceKey("b.png"), new SourceKey("c.png"));
  }

  @Test
  void refusesAFourthImage() {
    String four = "watermark.image_YS5wbmc/".repeat(4);
    assertThatThrownBy(() -> CanonicalPath.parse("/a.jpg/-/" + four + "format.png"))
        .isInstanceOfSatisfying(
            FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.TOO_MANY_ACTIONS))
        .hasMessage("watermark: expected at most 3 with an image, got 4");
  }

  @Test
  void countsTheCharactersOfATextBeforeItIsEncoded() {
    String most = "図".repeat(63) + "\uD83D\uDCF7";
    assertThat(CanonicalPath.parse(textPath(most)).product()).isInstanceOf(Picture.class);
    assertThatThrownBy(() -> CanonicalPath.parse(textPath(most + "a")))
        .hasMessage("watermark text: expected at most 64 characters, got 65");
  }

  private static String textPath(String text) {
    return "/a.jpg/-/watermark.text_" + Base64Text.encode(text) + "/format.png";
  }

  @ParameterizedTest
  @EnumSource
  void knowsEachFontOfTheSpecification(FontName name) {
    String type = name == FontName.WQY_ZENHEI ? "" : ".type_" + Base64Text.encode(name.text());
    Picture picture =
        (Picture)
            CanonicalPath.parse("/a.jpg/-/watermark.text_YQ" + type + "/format.png").product();
    Watermark mark = (Watermark) picture.actions().getFirst();
    assertThat(mark.text().orElseThrow().font()).isEqualTo(name);
  }

  @Test
  void listsTheFontsWhenAnotherIsAskedFor() {
    String type = Base64Text.encode("Comic Sans");
    assertThatThrownBy(
            () -> CanonicalPath.parse("/a.jpg/-/watermark.text_YQ.type_" + type + "/format.png"))
        .isInstanceOfSatisfying(
            FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.INVALID_ARGUMENT))
        .hasMessage(
            "watermark type: expected the base64url of one of wqy-zenhei wqy-microhei"
                + " fangzhengshusong fangzhengkaiti fangzhengheiti fangzhengfangsong"
                + " droidsansfallback, got that of \"Comic Sans\"");
  }
}
