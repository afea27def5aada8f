package dev.pixedge.engine.jpeg;

/**
 * The inverse transform of a block to one or four samples: that of ITU-T T.81, A.3.3, over the
 * coefficients that a block of this size would have. Samples leave as bytes.
 */
final class ScaledTransform {
  /** Coefficients beyond this do not come from 8-bit samples, and decoders differ about them. */
  private static final int GREATEST = 4000;

  private static final int EIGHT = 3;
  private static final int HALF = 4;
  private static final int LEVEL_SHIFT = 128;

  private ScaledTransform() {}

  /** A coefficient, multiplied by its step, if it can come from 8-bit samples. */
  static int sound(int coefficient) throws Declined {
    if (coefficient < -GREATEST || coefficient > GREATEST) {
      throw new Declined("a coefficient of " + coefficient);
    }
    return coefficient;
  }

  /** The mean of a block. */
  static byte mean(int dc) {
    return clamped(dc + HALF);
  }

  /**
   * The means of the quarters of a block.
   *
   * @param dc the coefficient (0, 0), multiplied by its step, as the others
   * @param across the coefficient (0, 1)
   * @param down the coefficient (1, 0)
   * @param both the coefficient (1, 1)
   * @param at where the upper left one goes
   */
  static void quarters(int dc, int across, int down, int both, Plane plane, int at) {
    byte[] samples = plane.samples;
    int below = at + plane.width;
    int mean = dc + HALF;
    samples[at] = clamped(mean + across + down + both);
    samples[at + 1] = clamped(mean - across + down - both);
    samples[below] = clamped(mean + across - down - both);
    samples[below + 1] = clamped(mean - across - down + both);
  }

  private static byte clamped(int eightfold) {
    return (byte) Math.clamp((eightfold >> EIGHT) + LEVEL_SHIFT, 0, 255);
  }
}
