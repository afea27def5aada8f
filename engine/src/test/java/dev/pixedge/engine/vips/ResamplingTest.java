package dev.pixedge.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResamplingTest {
  /** Where the true side divides, nothing is added and the ratio is that of the sizes. */
  @ParameterizedTest
  @CsvSource({"4000, 400, 0.1", "1000, 800, 0.8", "100, 250, 2.5"})
  void addsNothingWhereTheSidesAreWhole(int side, int target, double scale) {
    Resampling resampling = Resampling.of(side, side, target);
    assertThat(resampling.extended()).isEqualTo(side);
    assertThat(resampling.scale()).isCloseTo(scale, within(1e-12));
  }

  /** 1732 columns decoded at 1/8 are 217 for 216.5 true ones. */
  @Test
  void scalesByTheTrueSideAndNotByTheDecodedOne() {
    assertThat(Resampling.of(216.5, 217, 150).scale()).isEqualTo(150 / 216.5);
  }

  /**
   * libvips makes {@code round(extended * scale)} pixels and centres them; the shift is half of
   * what is missing or over. Rounding to whole pixels leaves at most half a pixel over, so that the
   * shift is at most a quarter of a target pixel where a picture gets smaller.
   */
  @Property
  void keepsThePictureInItsPlace(
      @ForAll @IntRange(min = 64, max = 30_000) int side,
      @ForAll @IntRange(min = 1, max = 3000) int target,
      @ForAll @IntRange(min = 0, max = 3) int halvings) {
    double real = (double) side / (1 << halvings);
    int loaded = (int) Math.ceil(real);
    Resampling resampling = Resampling.of(real, loaded, target);
    long made = Math.round(resampling.extended() * resampling.scale());
    double covered = resampling.extended() * resampling.scale();
    assertThat(resampling.extended()).isGreaterThanOrEqualTo(loaded);
    assertThat(made).isGreaterThanOrEqualTo(target);
    if (target < real) {
      assertThat(Math.abs(made - covered) / 2).isLessThanOrEqualTo(0.25);
    }
  }

  /** The table of sharp's rule: a shrink below 3, 5 and 9 is decoded at 1/1, 1/2 and 1/4. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 1", "1, 1", "2, 1", "2.99, 1", "3, 2", "4.99, 2", "5, 4", "8.99, 4", "9, 8", "40, 8"
  })
  void shrinksAJpegAsFarAsSharpDoes(double shrink, int factor) {
    assertThat(JpegShrink.of(shrink)).isEqualTo(factor);
  }
}
