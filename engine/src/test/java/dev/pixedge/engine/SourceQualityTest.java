package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.rendition.Quality;
import java.awt.image.BufferedImage;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceQualityTest {
  private static final BufferedImage CARD = TestCard.quadrants(32, 24);

  @ParameterizedTest
  @ValueSource(ints = {5, 30, 50, 75, 80, 92, 100})
  void readsTheQualityThatAJpegWasWrittenWith(int quality) {
    assertThat(SourceQuality.of(JpegPictures.baseline(CARD, quality))).hasValue(quality);
    assertThat(SourceQuality.of(JpegPictures.progressive(CARD, quality))).hasValue(quality);
  }

  @Test
  void knowsNoQualityOfOtherFormats() {
    assertThat(SourceQuality.of(Pictures.png(8, 8))).isEmpty();
  }

  /**
   * Source 0 is none. The rows for a JPEG of quality 80 are those of the specification's
   * conformance vectors.
   */
  @ParameterizedTest
  @CsvSource({"Q,90,80,80", "Q,60,80,60", "q,90,80,72", "q,1,30,1", "Q,90,0,90", "q,90,0,90"})
  void neverRaisesAnAbsoluteQualityAndTakesAShareOfTheSource(
      String kind, int value, int source, int expected) {
    Quality quality = kind.equals("Q") ? new Quality.Absolute(value) : new Quality.Relative(value);
    OptionalInt known = source == 0 ? OptionalInt.empty() : OptionalInt.of(source);
    assertThat(SourceQuality.applied(quality, known)).isEqualTo(expected);
  }
}
