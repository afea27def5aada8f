package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** Says where the four colours of {@link TestCard} lie in a picture. */
public final class CardAssert {
  private static final List<Color> UPRIGHT =
      List.of(TestCard.NORTH_WEST, TestCard.NORTH_EAST, TestCard.SOUTH_WEST, TestCard.SOUTH_EAST);

  private CardAssert() {}

  /** The four corners are those of the upright card, each channel within the tolerance. */
  static void assertUpright(BufferedImage image, int tolerance) {
    assertCorners(image, UPRIGHT, tolerance);
  }

  /** The corners, from left to right and from top to bottom, are these. */
  static void assertCorners(BufferedImage image, List<Color> expected, int tolerance) {
    List<Color> found = corners(image);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(Pixels.distance(found.get(i), expected.get(i)))
          .as("corner %s: expected %s, got %s", i, expected.get(i), found.get(i))
          .isLessThanOrEqualTo(tolerance);
    }
  }

  /** Each corner is nearer to its own colour of the card than to the other three. */
  public static void assertNearestUpright(BufferedImage image) {
    List<Color> found = corners(image);
    for (int i = 0; i < UPRIGHT.size(); i++) {
      Color corner = found.get(i);
      Color nearest =
          UPRIGHT.stream()
              .min((a, b) -> Pixels.distance(a, corner) - Pixels.distance(b, corner))
              .orElseThrow();
      assertThat(nearest).as("corner %s is %s", i, corner).isEqualTo(UPRIGHT.get(i));
    }
  }

  private static List<Color> corners(BufferedImage image) {
    int right = image.getWidth() - 1;
    int bottom = image.getHeight() - 1;
    return List.of(
        Pixels.at(image, 0, 0),
        Pixels.at(image, right, 0),
        Pixels.at(image, 0, bottom),
        Pixels.at(image, right, bottom));
  }
}
