package dev.pixedge.engine.vips;

/**
 * How one axis is resampled so that the target lies over exactly the real picture. libvips centres
 * what it makes over what it has, and a decoder that shrinks rounds sides up: scaled as they are,
 * the picture would be shifted by a part of a pixel. So it is extended at its end until a whole
 * number of target pixels covers it, and what is beyond the target is cut off afterwards.
 *
 * @param extended how many pixels there must be before
 * @param scale target pixels per pixel
 */
record Resampling(int extended, double scale) {
  /** Shifts of less than this many target pixels are not worth a longer search. */
  private static final double EXACT = 1.0 / 64;

  private static final int LONGEST_SEARCH = 32;

  /**
   * For one axis.
   *
   * @param real the pixels that the true side has become
   * @param loaded the pixels that there are
   * @param target the pixels that are wanted
   */
  static Resampling of(double real, int loaded, int target) {
    double step = real / target;
    int multiple = boxShrink(step);
    int best = loaded;
    double least = Double.MAX_VALUE;
    for (int made = target; made <= target + LONGEST_SEARCH && least > EXACT; made++) {
      int extended =
          multiple
              * (int) Math.max(Math.round(made * step / multiple), Math.ceilDiv(loaded, multiple));
      double shift = Math.abs(made * step - extended) / 2 / step;
      if (shift < least) {
        least = shift;
        best = extended;
      }
    }
    return new Resampling(best, 1 / step);
  }

  /** The whole factor by which libvips averages pixels before it resamples with Lanczos-3. */
  private static int boxShrink(double step) {
    return Math.max(1, (int) (step / 2));
  }
}
