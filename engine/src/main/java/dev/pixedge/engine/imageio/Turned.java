package dev.pixedge.engine.imageio;

import java.awt.image.BufferedImage;

/** Moves the pixels of an image into one of the eight ways it can lie, without changing any. */
final class Turned {
  private Turned() {}

  /** The image mirrored left to right, or not, and then turned clockwise by quarters, 0 to 3. */
  static BufferedImage of(BufferedImage image, boolean mirrored, int quarters) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean lying = quarters % 2 == 1;
    BufferedImage turned =
        new BufferedImage(lying ? height : width, lying ? width : height, image.getType());
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRaster().getDataElements(0, y, width, 1, row);
      if (mirrored) {
        reverse(row);
      }
      switch (quarters) {
        case 0 -> turned.getRaster().setDataElements(0, y, width, 1, row);
        case 1 -> turned.getRaster().setDataElements(height - 1 - y, 0, 1, width, row);
        case 2 -> {
          reverse(row);
          turned.getRaster().setDataElements(0, height - 1 - y, width, 1, row);
        }
        default -> {
          reverse(row);
          turned.getRaster().setDataElements(y, 0, 1, width, row);
        }
      }
    }
    return turned;
  }

  private static void reverse(int[] row) {
    for (int left = 0, right = row.length - 1; left < right; left++, right--) {
      int kept = row[left];
      row[left] = row[right];
      row[right] = kept;
    }
  }
}
