package dev.pixedge.engine.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Pixels;
import dev.pixedge.engine.jpeg.Outcome.Decoded;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/** Compares what was decoded at a fraction with the means of a full decode by the JDK. */
final class DecodedAssert {
  private DecodedAssert() {}

  /** What becomes of a JPEG, which must be pixels. */
  static Decoded decoded(Blob jpeg, Fraction fraction) {
    Outcome outcome = ScaledJpeg.decode(jpeg.bytes(), fraction);
    assertThat(outcome).isInstanceOf(Decoded.class);
    return (Decoded) outcome;
  }

  /** All its rows, one behind the other. */
  static byte[] samples(Decoded decoded) {
    byte[] row = new byte[decoded.width() * decoded.bands()];
    ByteArrayOutputStream samples = new ByteArrayOutputStream();
    for (int y = 0; y < decoded.height(); y++) {
      decoded.row(y, row);
      samples.writeBytes(row);
    }
    return samples.toByteArray();
  }

  /**
   * Each pixel's luma must be near that of the mean of those it stands for, and its colours near
   * theirs on average: colour that is sampled less often is spread by a full decoder.
   */
  static void assertMeans(Blob jpeg, Fraction fraction, int luma, double colours) {
    BufferedImage full = Pixels.of(jpeg);
    Decoded small = decoded(jpeg, fraction);
    byte[] samples = samples(small);
    assertThat(small.width()).isEqualTo(fraction.of(full.getWidth()));
    assertThat(small.height()).isEqualTo(fraction.of(full.getHeight()));
    int side = 8 / fraction.edge();
    long sum = 0;
    for (int y = 0; y < full.getHeight() / side; y++) {
      for (int x = 0; x < full.getWidth() / side; x++) {
        Color mean = mean(full, x * side, y * side, side);
        Color found = at(small, samples, x, y);
        assertThat(Math.abs(luma(mean) - luma(found))).as("%s, %s", x, y).isLessThanOrEqualTo(luma);
        sum += Pixels.distance(mean, found);
      }
    }
    assertThat((double) sum / small.width() / small.height()).isLessThan(colours);
  }

  private static double luma(Color color) {
    return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
  }

  private static Color at(Decoded decoded, byte[] samples, int x, int y) {
    int at = (y * decoded.width() + x) * decoded.bands();
    int[] levels = new int[3];
    for (int i = 0; i < 3; i++) {
      levels[i] = samples[at + (decoded.bands() == 1 ? 0 : i)] & 0xFF;
    }
    return new Color(levels[0], levels[1], levels[2]);
  }

  private static Color mean(BufferedImage image, int left, int top, int side) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = top; y < top + side; y++) {
      for (int x = left; x < left + side; x++) {
        Color color = Pixels.at(image, x, y);
        red += color.getRed();
        green += color.getGreen();
        blue += color.getBlue();
      }
    }
    int count = side * side;
    int half = count / 2;
    return new Color((red + half) / count, (green + half) / count, (blue + half) / count);
  }
}
