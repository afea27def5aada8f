package dev.pixedge.engine.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Plan;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanczosTest {
  /** Where the ramp is straight, every scaled pixel has the level at its own middle. */
  @ParameterizedTest
  @CsvSource({"200,100", "200,67", "200,31", "100,200", "100,101"})
  void keepsEveryLevelWhereItIs(int from, int to) {
    BufferedImage ramp = new BufferedImage(from, 1, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < from; x++) {
      ramp.setRGB(x, 0, x);
    }
    BufferedImage scaled = Lanczos.scaled(ramp, new Plan.Size(to, 1));
    int margin = (int) Math.ceil(4.0 * Math.max(1, (double) to / from));
    for (int x = margin; x < to - margin; x++) {
      double level = (x + 0.5) * from / to - 0.5;
      assertThat((double) (scaled.getRGB(x, 0) & 0xFF)).isBetween(level - 1, level + 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"7,5,3,2", "7,5,30,20", "1,1,9,9", "50,40,1,1", "3,1000,2,7"})
  void keepsAPlainColour(int width, int height, int toWidth, int toHeight) {
    BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        plain.setRGB(x, y, 0xFF3C82F0);
      }
    }
    BufferedImage scaled = Lanczos.scaled(plain, new Plan.Size(toWidth, toHeight));
    for (int y = 0; y < toHeight; y++) {
      for (int x = 0; x < toWidth; x++) {
        assertThat(scaled.getRGB(x, y)).isEqualTo(0xFF3C82F0);
      }
    }
  }

  @Test
  void changesNothingAtTheSameSize() {
    BufferedImage image = new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 20; i++) {
      image.setRGB(i % 5, i / 5, i * 0x0B0D11);
    }
    BufferedImage scaled = Lanczos.scaled(image, new Plan.Size(5, 4));
    for (int i = 0; i < 20; i++) {
      assertThat(scaled.getRGB(i % 5, i / 5)).isEqualTo(image.getRGB(i % 5, i / 5));
    }
  }
}
