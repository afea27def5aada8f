package dev.pixedge.rendition;

/**
 * An opaque sRGB colour.
 *
 * @param rgb {@code 0xRRGGBB}
 */
public record Color(int rgb) {
  public static final Color WHITE = new Color(0xFFFFFF);
  public static final Color BLACK = new Color(0x000000);

  public int red() {
    return rgb >> 16;
  }

  public int green() {
    return rgb >> 8 & 0xFF;
  }

  public int blue() {
    return rgb & 0xFF;
  }
}
