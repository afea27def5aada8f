package dev.pixedge.engine.jpeg;

/**
 * A row of one colour component, as dense as luma. Where colour is sampled half as often, a sample
 * is three parts of the nearest and one of the next one, along each side. Source: libjpeg's {@code
 * jdsample.c}.
 */
final class ColourRow {
  private static final int CENTRE = 128;

  private final Plane plane;
  private final boolean halvedAcross;
  private final boolean halvedDown;
  private final int last;
  private final int lastRow;

  /** Sums of two rows, four times the level, without what is beyond the picture. */
  private final int[] sums;

  /** The levels of the row, less their centre, four bits of fraction included. */
  final int[] levels;

  /**
   * A row of this plane.
   *
   * @param width of the picture
   * @param height of the picture
   */
  ColourRow(Plane plane, Component luma, int width, int height) {
    this.plane = plane;
    this.halvedAcross = luma.horizontal() == 2;
    this.halvedDown = luma.vertical() == 2;
    this.last = halvedAcross ? (width - 1) / 2 : width - 1;
    this.lastRow = halvedDown ? (height - 1) / 2 : height - 1;
    this.sums = new int[last + 1];
    this.levels = new int[2 * (last + 1)];
  }

  /** Computes the row beside this one of luma. */
  void read(int y) {
    addRows(y);
    if (halvedAcross) {
      spread();
    } else {
      for (int x = 0; x <= last; x++) {
        levels[x] = 4 * sums[x] - 16 * CENTRE;
      }
    }
  }

  private void addRows(int y) {
    int row = halvedDown ? y >> 1 : y;
    int next = halvedDown ? Math.clamp(row + ((y & 1) == 0 ? -1 : 1), 0, lastRow) : row;
    byte[] samples = plane.samples;
    int near = row * plane.width;
    int far = next * plane.width;
    for (int x = 0; x <= last; x++) {
      sums[x] = 3 * (samples[near + x] & 0xFF) + (samples[far + x] & 0xFF);
    }
  }

  private void spread() {
    levels[0] = 4 * sums[0] - 16 * CENTRE;
    levels[2 * last + 1] = 4 * sums[last] - 16 * CENTRE;
    for (int x = 0; x < last; x++) {
      int left = sums[x];
      int right = sums[x + 1];
      levels[2 * x + 1] = 3 * left + right - 16 * CENTRE;
      levels[2 * x + 2] = left + 3 * right - 16 * CENTRE;
    }
  }
}
