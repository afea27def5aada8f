package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Action.Axis;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Actions that keep a part of a picture: strips, discs, rounded corners. */
interface ShapeContract extends EngineUnderTest {
  @Test
  default void keepsTheStripOfAnIndex() {
    Blob source = Pictures.png(60, 40);
    BufferedImage east = pixels(source, Asked.png(new Action.IndexCrop(Axis.X, 30, 1)));
    CardAssert.assertCorners(
        east,
        List.of(TestCard.NORTH_EAST, TestCard.NORTH_EAST, TestCard.SOUTH_EAST, TestCard.SOUTH_EAST),
        0);
    BufferedImage south = pixels(source, Asked.png(new Action.IndexCrop(Axis.Y, 20, 1)));
    CardAssert.assertCorners(
        south,
        List.of(TestCard.SOUTH_WEST, TestCard.SOUTH_EAST, TestCard.SOUTH_WEST, TestCard.SOUTH_EAST),
        0);
  }

  /** Pixels whose centre is over a pixel's diagonal away from the circle are in or out for sure. */
  @ParameterizedTest
  @ValueSource(ints = {20, 1000})
  default void keepsACentredDisc(int radius) {
    BufferedImage disc = pixels(Pictures.png(90, 61), Asked.png(new Action.Circle(radius)));
    double half = disc.getWidth() / 2.0;
    for (int y = 0; y < disc.getHeight(); y++) {
      for (int x = 0; x < disc.getWidth(); x++) {
        double beyond = Math.hypot(x + 0.5 - half, y + 0.5 - half) - half;
        if (Math.abs(beyond) > 0.71) {
          int opacity = beyond > 0 ? 0 : 255;
          assertThat(Pixels.opacity(disc, x, y)).as("%s,%s", x, y).isEqualTo(opacity);
        }
      }
    }
    assertThat(Pixels.at(disc, (int) half - 2, (int) half - 2)).isEqualTo(TestCard.NORTH_WEST);
    assertThat(Pixels.at(disc, (int) half + 2, (int) half + 2)).isEqualTo(TestCard.SOUTH_EAST);
  }

  /** The area of what is covered is that of a disc: edges are smooth, not jagged or shifted. */
  @ParameterizedTest
  @ValueSource(ints = {5, 20, 30})
  default void coversTheAreaOfADisc(int radius) {
    BufferedImage disc = pixels(Pictures.png(90, 61), Asked.png(new Action.Circle(radius)));
    double covered = 0;
    for (int y = 0; y < disc.getHeight(); y++) {
      for (int x = 0; x < disc.getWidth(); x++) {
        covered += Pixels.opacity(disc, x, y) / 255.0;
      }
    }
    double expected = Math.PI * radius * radius;
    assertThat(covered).isBetween(expected * 0.99, expected * 1.01);
  }

  @Test
  default void roundsEachCornerOff() {
    BufferedImage rounded = pixels(Pictures.png(60, 40), Asked.png(new Action.RoundedCorners(10)));
    for (int[] corner : new int[][] {{0, 0}, {59, 0}, {0, 39}, {59, 39}}) {
      assertThat(Pixels.opacity(rounded, corner[0], corner[1])).isZero();
    }
    for (int[] edge : new int[][] {{10, 0}, {49, 0}, {0, 10}, {0, 29}, {59, 10}, {10, 39}}) {
      assertThat(Pixels.opacity(rounded, edge[0], edge[1])).isEqualTo(255);
    }
    assertThat(Pixels.at(rounded, 10, 0)).isEqualTo(TestCard.NORTH_WEST);
    // Its centre is hypot(6.5, 7.5) = 9.92 from the circle's.
    assertThat(Pixels.opacity(rounded, 3, 2)).isBetween(100, 180);
  }

  @Test
  default void leavesWhatWasTransparentAsItWas() {
    BufferedImage rounded =
        pixels(Pictures.transparentPng(80, 60), Asked.png(new Action.RoundedCorners(5)));
    assertThat(Pixels.opacity(rounded, 10, 30)).isZero();
    assertThat(Pixels.at(rounded, 22, 17)).isEqualTo(TestCard.NORTH_WEST);
    assertThat(Pixels.opacity(rounded, 22, 17)).isEqualTo(255);
  }

  @Test
  default void showsWhiteOutsideInAJpegAndMakesACompatiblePicturePng() {
    Action circle = new Action.Circle(20);
    BufferedImage flat = pixels(Pictures.jpeg(60, 40), Asked.jpeg(95, circle));
    assertThat(Pixels.distance(Pixels.at(flat, 0, 0), Color.WHITE)).isLessThan(8);
    Blob compatible = rendered(Pictures.jpeg(60, 40), Asked.as(OutputFormat.COMPAT, 80, circle));
    assertThat(Probe.of(compatible).format()).isEqualTo(SourceFormat.PNG);
    Blob webp = rendered(Pictures.jpeg(60, 40), Asked.as(OutputFormat.WEBP, 80, circle));
    assertThat(Pixels.opacity(Pixels.of(webp), 0, 0)).isZero();
  }

  @Test
  default void roundsAGreyPictureAndGoesOnWithIt() {
    BufferedImage grey = new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY);
    BufferedImage rounded =
        pixels(
            PngPictures.of(grey), Asked.png(new Action.Circle(20), new Action.RoundedCorners(5)));
    assertThat(Pixels.opacity(rounded, 20, 20)).isEqualTo(255);
    assertThat(Pixels.at(rounded, 20, 20)).isEqualTo(Color.BLACK);
    assertThat(Pixels.opacity(rounded, 0, 0)).isZero();
  }
}
