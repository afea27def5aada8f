package dev.pixedge.engine.imageio;

/**
 * Which pixels of a line each pixel of a scaled line is made of: those within three lobes of the
 * Lanczos window, which is as wide as the target's pixels or the source's, whichever are larger.
 */
final class LanczosTaps {
  private static final int LOBES = 3;

  private final int[] first;
  private final float[][] weights;

  private LanczosTaps(int[] first, float[][] weights) {
    this.first = first;
    this.weights = weights;
  }

  /** The taps for a line of {@code from} pixels that becomes one of {@code to} pixels. */
  static LanczosTaps of(int from, int to) {
    int[] first = new int[to];
    float[][] weights = new float[to][];
    double ratio = (double) from / to;
    double lobe = Math.max(1, ratio);
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * ratio;
      first[i] = (int) Math.max(0, Math.ceil(centre - LOBES * lobe - 0.5));
      int last = (int) Math.min(from - 1.0, Math.floor(centre + LOBES * lobe - 0.5));
      weights[i] = weights(first[i], last, centre, lobe);
    }
    return new LanczosTaps(first, weights);
  }

  /** The first source pixel of this target pixel. */
  int first(int target) {
    return first[target];
  }

  /** How many source pixels this target pixel has. */
  int count(int target) {
    return weights[target].length;
  }

  float weight(int target, int tap) {
    return weights[target][tap];
  }

  /** The most source pixels of any target pixel. */
  int most() {
    int most = 0;
    for (float[] one : weights) {
      most = Math.max(most, one.length);
    }
    return most;
  }

  /** Weights that add up to 1, also where the window hangs over the edge. */
  private static float[] weights(int first, int last, double centre, double lobe) {
    float[] weights = new float[last - first + 1];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double weight = window((first + i + 0.5 - centre) / lobe);
      weights[i] = (float) weight;
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (weights[i] / sum);
    }
    return weights;
  }

  private static double window(double x) {
    return Math.abs(x) < LOBES ? sinc(x) * sinc(x / LOBES) : 0;
  }

  private static double sinc(double x) {
    return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }
}
