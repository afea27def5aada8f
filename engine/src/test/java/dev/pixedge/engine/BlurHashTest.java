package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlurHashTest {
  /**
   * Hashes that the author's own encoder in C makes of the same pixels: PyPI blurhash-python 1.2.2.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '\0',
      textBlock =
          """
          BLACK 4 3 L00000fQfQfQfQfQfQfQfQfQfQfQ
          BLACK 1 1 000000
          WHITE 4 3 L*TSUA~qfQ~q~qxufQxufQfQfQfQ
          WHITE 1 1 00TSUA
          ORANGE 4 3 L~TOib-RfQ-R~5$#fQ$#fQfQfQfQ
          ORANGE 3 4 T~TOib-RfQ~5$#fQfQfQfQ~5$#fQ
          GRADIENT 4 3 LxH27b2kwzX5mAWYjuf7gKfkfQfj
          GRADIENT 3 4 TxH27b2kwzmAWYjugKfkfQn+Wojt
          GRADIENT 1 1 00H27b
          CHECKS 4 3 LGJaMM-nfQ-n-nGpfQ43fQfQfQfQ
          CHECKS 3 4 TGJaMM-nfQ-nGpfQfQfQfQ-n43fQ
          TALL 4 3 LtGSGd34n{xpl[V@fRi~gFfhfSfl
          TALL 3 4 TtGSGd34n{l[V@fRgFfhfSniWYfT
          """)
  void isThatOfTheAuthorsOwnEncoder(Drawing drawing, int across, int down, String hash) {
    assertThat(BlurHash.of(drawing.raster(), across, down)).isEqualTo(hash);
  }

  @Test
  void hasMoreWavesAlongTheLongerSide() {
    assertThat(BlurHash.of(Drawing.GRADIENT.raster())).startsWith("L").hasSize(28);
    assertThat(BlurHash.of(Drawing.TALL.raster())).startsWith("T").hasSize(28);
  }

  enum Drawing {
    BLACK(4, 3),
    WHITE(5, 5),
    ORANGE(8, 2),
    GRADIENT(32, 24),
    CHECKS(16, 16),
    TALL(9, 31);

    private final int width;
    private final int height;

    Drawing(int width, int height) {
      this.width = width;
      this.height = height;
    }

    Raster raster() {
      int[] rgb = new int[width * height];
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] = pixel(i % width, i / width);
      }
      return new Raster(width, height, rgb);
    }

    private int pixel(int x, int y) {
      return switch (this) {
        case BLACK -> 0;
        case WHITE -> 0xFFFFFF;
        case ORANGE -> 0xFF9900;
        case GRADIENT -> ((x * 8) << 16) | ((y * 10) << 8) | ((x + y) * 4);
        case CHECKS -> ((x >> 2) + (y >> 2)) % 2 == 0 ? 0x14C85A : 0xE6283C;
        case TALL -> ((x * 29 % 256) << 16) | ((y * 8 % 256) << 8) | (x * y * 5 % 256);
      };
    }
  }
}
