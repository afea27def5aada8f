package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.contract.Contract;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Gravity;
import dev.pixedge.rendition.Product.Picture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

final class GeometryTest {
  @ParameterizedTest
  @MethodSource("rows")
  void plansTheSizeThatTheContractSays(JsonNode row) {
    assertThat(outcome(row)).as("%s", row).isEqualTo(row.path("want").asString());
  }

  static Stream<JsonNode> rows() {
    return Contract.table("geometry").valueStream();
  }

  private static String outcome(JsonNode row) {
    String source = row.path("source").asString();
    int by = source.indexOf('x');
    ImageFacts facts =
        new ImageFacts(
            SourceFormat.valueOf(row.path("format").asString("JPEG")),
            Integer.parseInt(source.substring(0, by)),
            Integer.parseInt(source.substring(by + 1)),
            row.path("orientation").asInt(1),
            1,
            false,
            false);
    try {
      return plan(facts, row.path("chain").asString()).size().toString();
    } catch (FaultException e) {
      return e.fault().code();
    }
  }

  @Test
  void laysAPictureInTheMiddleAndRoundsOddBarsDown() {
    assertThat(plan(jpeg(400, 267), "resize.m_pad.w_102.h_102").steps())
        .containsExactly(
            new Plan.Scale(new Size(102, 68)),
            new Plan.Canvas(0, 17, new Size(102, 102), Color.WHITE));
    assertThat(plan(jpeg(400, 267), "resize.m_pad.w_101.h_100").steps())
        .containsExactly(
            new Plan.Scale(new Size(101, 67)),
            new Plan.Canvas(0, 16, new Size(101, 100), Color.WHITE));
  }

  /** Origins of the specification, halves rounded down. */
  @ParameterizedTest
  @CsvSource({
    "nw,0,0",
    "north,149,0",
    "ne,299,0",
    "west,0,83",
    "center,149,83",
    "east,299,83",
    "sw,0,166",
    "south,149,166",
    "se,299,166"
  })
  void cutsFromTheGravitysOrigin(String gravity, int left, int top) {
    String g = gravity.equals("nw") ? "" : ".g_" + gravity;
    assertThat(plan(jpeg(400, 267), "crop.w_101.h_101" + g).steps())
        .containsExactly(new Plan.Cut(left, top, new Size(101, 101)));
  }

  @ParameterizedTest
  @EnumSource(Gravity.class)
  void keepsThePartOfAFilledBoxThatGravityNames(Gravity gravity) {
    String g = gravity == Gravity.CENTER ? "" : ".g_" + gravity.text();
    assertThat(plan(jpeg(400, 267), "resize.m_fill.w_100.h_100" + g).steps())
        .containsExactly(
            new Plan.Scale(new Size(150, 100)),
            new Plan.Cut(gravity.left(50), 0, new Size(100, 100)));
  }

  /** The picture is scaled to 150x100; half of 100 to the left of the point, within 0 to 50. */
  @ParameterizedTest
  @CsvSource({
    "fx_0, 0",
    "fx_33, 0",
    "fx_34, 1",
    "fx_40, 10",
    "fx_49, 23",
    "fx_66, 49",
    "fx_67, 50",
    "fx_100, 50",
    "fx_40.fy_90, 10",
    "fy_90, 25"
  })
  void keepsTheFocalPointOfAFilledBoxInTheMiddle(String focus, int left) {
    assertThat(plan(jpeg(400, 267), "resize.m_fill.w_100.h_100." + focus).steps())
        .containsExactly(
            new Plan.Scale(new Size(150, 100)), new Plan.Cut(left, 0, new Size(100, 100)));
  }

  /** 100x300: rows 60, 110 and 200 are the middle of 100 rows that begin at 10, 60 and 150. */
  @ParameterizedTest
  @CsvSource({"0, 0", "20, 10", "37, 61", "66, 148", "90, 200"})
  void keepsTheFocalPointOfATallPictureInTheMiddle(int percent, int top) {
    assertThat(plan(jpeg(100, 300), "resize.m_fill.w_100.h_100.fy_" + percent).steps())
        .containsExactly(new Plan.Cut(0, top, new Size(100, 100)));
  }

  @Test
  void keepsOneFrameOfAGifThatIsScaledByPercent() {
    ImageFacts gif = new ImageFacts(SourceFormat.GIF, 40, 30, 1, 5, false, false);
    assertThat(plan(gif, "resize.p_50").frames()).isEqualTo(1);
    assertThat(plan(gif, "resize.w_20").frames()).isEqualTo(5);
  }

  @Test
  void plansNothingForASizeThatThePictureHas() {
    assertThat(plan(jpeg(400, 267), "resize.w_400.h_267/crop.w_400.h_267").steps())
        .isEqualTo(List.of());
  }

  private static ImageFacts jpeg(int width, int height) {
    return new ImageFacts(SourceFormat.JPEG, width, height, 1, 1, false, false);
  }

  private static Plan plan(ImageFacts facts, String chain) {
    String path = "/a.jpg/-/" + (chain.isEmpty() ? "" : chain + "/") + "format.png";
    Picture picture = (Picture) CanonicalPath.parse(path).product();
    return Geometry.plan(facts, picture, TestPolicy.strict().limits());
  }
}
