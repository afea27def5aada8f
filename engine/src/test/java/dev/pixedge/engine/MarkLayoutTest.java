package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.contract.Contract;
import dev.pixedge.engine.Arrangement.Spot;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Watermark;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

final class MarkLayoutTest {
  static Stream<JsonNode> arrangements() {
    return Contract.table("marks").path("arrangements").valueStream();
  }

  @ParameterizedTest
  @MethodSource("arrangements")
  void arrangesThePartsOfAMark(JsonNode row) {
    Optional<Size> picture = size(row, "picture");
    Optional<Size> text = size(row, "text");
    String arranged =
        Arrangement.of(watermark(row), picture, text)
            .map(
                found ->
                    found.size()
                        + (picture.isPresent() ? " picture " + spot(found.picture()) : "")
                        + (text.isPresent() ? " text " + spot(found.text()) : ""))
            .orElse("nothing");
    assertThat(arranged).as("%s", row).isEqualTo(row.path("want").asString());
  }

  static Stream<JsonNode> placements() {
    return Contract.table("marks").path("placements").valueStream();
  }

  @ParameterizedTest
  @MethodSource("placements")
  void placesAMark(JsonNode row) {
    Placement place =
        Placement.of(
            watermark(row), size(row, "over").orElseThrow(), size(row, "mark").orElseThrow());
    String every = place.pitch().map(pitch -> " every " + pitch).orElse("");
    assertThat(spot(new Spot(place.left(), place.top())) + every)
        .as("%s", row)
        .isEqualTo(row.path("want").asString());
  }

  private static String spot(Spot spot) {
    return spot.left() + "," + spot.top();
  }

  private static Optional<Size> size(JsonNode row, String name) {
    if (!row.has(name)) {
      return Optional.empty();
    }
    String[] sides = row.path(name).asString().split("x", -1);
    return Optional.of(new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1])));
  }

  private static Watermark watermark(JsonNode row) {
    String path = "/a/-/" + row.path("chain").asString() + "/format.png";
    Picture picture = (Picture) CanonicalPath.parse(path).product();
    return (Watermark) picture.actions().getFirst();
  }
}
