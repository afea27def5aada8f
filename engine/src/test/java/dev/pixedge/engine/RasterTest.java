package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.rendition.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RasterTest {
  /** Where the stored top left pixel, and the one to its right, are seen. Source: CIPA DC-008. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 1, 0",
    "2, 2, 0, 1, 0",
    "3, 2, 1, 1, 1",
    "4, 0, 1, 1, 1",
    "5, 0, 0, 0, 1",
    "6, 1, 0, 1, 1",
    "7, 1, 2, 1, 1",
    "8, 0, 2, 0, 1",
  })
  void isSeenAsItsOrientationSays(int orientation, int x, int y, int nextX, int nextY) {
    Raster stored = new Raster(3, 2, new int[] {1, 2, 3, 4, 5, 6});
    Raster seen = stored.oriented(orientation);
    assertThat(seen.width()).isEqualTo(orientation < 5 ? 3 : 2);
    assertThat(seen.at(x, y)).isEqualTo(new Color(1));
    assertThat(seen.at(nextX, nextY)).isEqualTo(new Color(2));
  }

  @Test
  void hasTheMeanOfItsPixels() {
    Raster raster = new Raster(2, 1, new int[] {0x000000, 0xFF8041});
    assertThat(raster.mean()).isEqualTo(new Color(0x804021));
  }
}
