package dev.pixedge.engine;

import dev.pixedge.rendition.Color;

/**
 * A few opaque sRGB pixels. The array is shared, not copied: nobody may change it.
 *
 * @see Engine#miniature
 */
public final class Raster {
  private final int width;
  private final int height;
  private final int[] rgb;

  /** Pixels from the top left, row by row, each {@code 0xRRGGBB}. */
  public Raster(int width, int height, int[] rgb) {
    if (width < 1 || height < 1 || rgb.length != width * height) {
      throw new IllegalArgumentException(
          "raster: expected %d pixels for %dx%d".formatted(rgb.length, width, height));
    }
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The colour of a pixel. */
  public Color at(int x, int y) {
    return new Color(rgb[y * width + x]);
  }

  /** The same as it is seen with this EXIF orientation, 1 to 8. Source: CIPA DC-008, tag 0x0112. */
  public Raster oriented(int orientation) {
    boolean lies = orientation > 4;
    int wide = lies ? height : width;
    int[] seen = new int[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      int x = i % width;
      int y = i / width;
      int right = width - 1 - x;
      int below = height - 1 - y;
      int column =
          switch (orientation) {
            case 2, 3 -> right;
            case 5, 8 -> y;
            case 6, 7 -> below;
            default -> x;
          };
      int row =
          switch (orientation) {
            case 3, 4 -> below;
            case 5, 6 -> x;
            case 7, 8 -> right;
            default -> y;
          };
      seen[row * wide + column] = rgb[i];
    }
    return new Raster(wide, lies ? width : height, seen);
  }

  /** The mean of all pixels, each band by itself. */
  public Color mean() {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int pixel : rgb) {
      red += pixel >> 16 & 0xFF;
      green += pixel >> 8 & 0xFF;
      blue += pixel & 0xFF;
    }
    return new Color((rounded(red) << 16) | (rounded(green) << 8) | rounded(blue));
  }

  private int rounded(long sum) {
    return (int) ((sum + rgb.length / 2) / rgb.length);
  }
}
