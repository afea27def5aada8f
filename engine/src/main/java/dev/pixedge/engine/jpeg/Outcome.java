package dev.pixedge.engine.jpeg;

/** What becomes of a JPEG that is to be decoded at a fraction of its size. */
public sealed interface Outcome {
  /** Its pixels, which are computed row by row as they are asked for. */
  final class Decoded implements Outcome {
    private final int width;
    private final int height;
    private final int bands;
    private final Rows rows;

    Decoded(int width, int height, int bands, Rows rows) {
      this.width = width;
      this.height = height;
      this.bands = bands;
      this.rows = rows;
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

    /** Computes a row into {@code samples}, the bands of a pixel side by side. */
    public void row(int y, byte[] samples) {
      rows.read(y, samples);
    }
  }

  /** What rows are computed from. */
  interface Rows {
    /** Computes a row. */
    void read(int y, byte[] samples);
  }

  /**
   * Nothing is said about it: another decoder has to look at it, which may refuse it too.
   *
   * @param found what this one found
   */
  record Left(String found) implements Outcome {}
}
