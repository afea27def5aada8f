package dev.pixedge.engine.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transform against the definition of ITU-T T.81, A.3.3, with N = 2 instead of 8. */
final class ScaledTransformTest {
  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "80, 0, 0, 0", "-300, 240, 0, 0", "100, -90, 333, -51", "0, 0, 0, 700"})
  void isTheDefinitionForABlockOfTwoByTwo(int dc, int across, int down, int both) {
    double[][] coefficients = {{dc, across}, {down, both}};
    Plane plane = new Plane(2, new byte[4]);
    ScaledTransform.quarters(dc, across, down, both, plane, 0);
    for (int y = 0; y < 2; y++) {
      for (int x = 0; x < 2; x++) {
        double sum = 0;
        for (int v = 0; v < 2; v++) {
          for (int u = 0; u < 2; u++) {
            sum += scale(u) * scale(v) * coefficients[v][u] * wave(x, u) * wave(y, v);
          }
        }
        // 2/N in front; a block of 8 has coefficients that are 8/2 as large for the same levels.
        double level = Math.clamp(sum / 4 + 128, 0, 255);
        assertThat((double) (plane.samples[2 * y + x] & 0xFF))
            .isBetween(level - 0.51, level + 0.51);
      }
    }
  }

  @Test
  void roundsTheMeanOfABlock() {
    assertThat(ScaledTransform.mean(0)).isEqualTo((byte) 128);
    assertThat(ScaledTransform.mean(11)).isEqualTo((byte) 129);
    assertThat(ScaledTransform.mean(12)).isEqualTo((byte) 130);
    assertThat(ScaledTransform.mean(-2000)).isEqualTo((byte) 0);
    assertThat(ScaledTransform.mean(2000)).isEqualTo((byte) 255);
  }

  private static double scale(int frequency) {
    return frequency == 0 ? Math.sqrt(0.5) : 1;
  }

  private static double wave(int place, int frequency) {
    return Math.cos((2 * place + 1) * frequency * Math.PI / 4);
  }
}
