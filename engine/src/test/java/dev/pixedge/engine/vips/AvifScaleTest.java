package dev.pixedge.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AvifScaleTest {
  /** The measured rows, one between two of them, and the end. */
  @ParameterizedTest
  @CsvSource({"30, 37", "50, 47", "60, 51", "80, 63", "85, 71", "100, 100"})
  void mapsAQualityOfWebpAndJpegToOneThatLooksLikeIt(int common, int avif) {
    assertThat(AvifScale.quality(common)).isEqualTo(avif);
  }

  @Property
  void risesWithTheQuality(@ForAll @IntRange(min = 1, max = 99) int common) {
    assertThat(AvifScale.quality(common + 1)).isGreaterThanOrEqualTo(AvifScale.quality(common));
  }

  /** Effort 4 takes over a second for 800x600 pixels. */
  @Property
  void neverTakesTheEffortThatIsTooSlowForARequest(
      @ForAll @LongRange(min = 1, max = 300_000_000) long pixels) {
    assertThat(AvifScale.effort(pixels)).isBetween(0, 3);
  }
}
