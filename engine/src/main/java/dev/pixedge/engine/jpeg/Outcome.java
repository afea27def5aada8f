package dev.pixedge.engine.jpeg;

/** What becomes of a JPEG that is to be decoded at a fraction of its size. */
public sealed interface Outcome {
  /** Its pixels. */
  final class Decoded implements Outcome {
    private final int width;
    private final int height;
    private final int bands;
    private final byte[] samples;

    Decoded(int width, int height, int bands, byte[] samples) {
      this.width = width;
      this.height = height;
      this.bands = bands;
      this.samples = samples;
    }

    /** In pixels. */
    public int width() {
      return width;
    }

    /** In pixels. */
    public int height() {
      return height;
    }

    /** Samples of a pixel: 1 for grey, 3 for red, green and blue. */
    public int bands() {
      return bands;
    }

    /** Row by row, the bands of a pixel side by side. The array is shared, not copied. */
    public byte[] samples() {
      return samples;
    }
  }

  /**
   * Nothing is said about it: another decoder has to look at it, which may refuse it too.
   *
   * @param found what this one found
   */
  record Left(String found) implements Outcome {}
}
