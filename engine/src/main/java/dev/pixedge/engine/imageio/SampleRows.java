package dev.pixedge.engine.imageio;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * The last rows of an image as numbers, one plane of a row after the other: red, green, blue and,
 * where the image has it, alpha. Rows may be asked for again as long as they are among the last.
 */
final class SampleRows {
  private static final int[] SHIFTS = {16, 8, 0, 24};

  private final BufferedImage image;
  private final int planes;
  private final int[] packed;
  private final float[][] rows;
  private final int[] kept;

  /** Keeps {@code count} rows of an image in its working format. */
  SampleRows(BufferedImage image, int count) {
    this.image = image;
    this.planes = image.getColorModel().hasAlpha() ? 4 : 3;
    this.packed = new int[image.getWidth()];
    this.rows = new float[count][planes * packed.length];
    this.kept = new int[count];
    Arrays.fill(kept, -1);
  }

  int planes() {
    return planes;
  }

  /** One row; it must not be changed. */
  float[] row(int y) {
    int slot = y % rows.length;
    if (kept[slot] != y) {
      unpack(y, rows[slot]);
      kept[slot] = y;
    }
    return rows[slot];
  }

  /** The packed pixels of a row of planes; a colour is never more than its alpha. */
  static void pack(float[] row, int planes, int[] packed) {
    int width = packed.length;
    for (int x = 0; x < width; x++) {
      int most = planes == 4 ? level(row[3 * width + x], 255) : 255;
      int pixel = most << 24;
      for (int plane = 0; plane < 3; plane++) {
        pixel |= level(row[plane * width + x], most) << SHIFTS[plane];
      }
      packed[x] = pixel;
    }
  }

  private void unpack(int y, float[] row) {
    image.getRaster().getDataElements(0, y, packed.length, 1, packed);
    for (int plane = 0; plane < planes; plane++) {
      int start = plane * packed.length;
      int shift = SHIFTS[plane];
      for (int x = 0; x < packed.length; x++) {
        row[start + x] = packed[x] >>> shift & 0xFF;
      }
    }
  }

  private static int level(float value, int most) {
    return Math.clamp(Math.round(value), 0, most);
  }
}
