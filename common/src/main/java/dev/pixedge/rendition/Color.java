package dev.pixedge.rendition;

import java.util.HexFormat;

/**
 * An opaque sRGB colour.
 *
 * @param rgb {@code 0xRRGGBB}
 */
public record Color(int rgb) {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  public static final Color WHITE = new Color(0xFFFFFF);
  public static final Color BLACK = new Color(0x000000);

  public Color {
    if (rgb < 0 || rgb > 0xFFFFFF) {
      throw new IllegalArgumentException("color: expected 0..0xFFFFFF, got " + rgb);
    }
  }

  /** How the language writes it: {@code RRGGBB} in upper case. */
  public String text() {
    return HEX.toHexDigits(rgb, 6);
  }

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
