package dev.pixedge.engine;

import java.awt.Color;
import java.nio.ByteBuffer;

/** The colour space Adobe RGB (1998). Source: its specification of 2005, sections 4.3 and C. */
final class AdobeRgb {
  private static final double GAMMA = 563.0 / 256;

  /** The primaries as XYZ relative to D50. */
  private static final double[][] PRIMARIES = {
    {0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}
  };

  private AdobeRgb() {}

  /** The sRGB colour that looks like this colour of Adobe RGB; both share green and white. */
  static Color inSrgb(Color color) {
    double red = Math.pow(color.getRed() / 255.0, GAMMA);
    double green = Math.pow(color.getGreen() / 255.0, GAMMA);
    double blue = Math.pow(color.getBlue() / 255.0, GAMMA);
    return new Color(
        DisplayP3.encoded(1.39836 * red - 0.39836 * green),
        DisplayP3.encoded(green),
        DisplayP3.encoded(1.04293 * blue - 0.04293 * green));
  }

  static byte[] profile() {
    ByteBuffer curve = ByteBuffer.allocate(16).put(DisplayP3.ascii("para"));
    curve.putInt(0).putInt(0).putInt(DisplayP3.fixed(GAMMA));
    return DisplayP3.profile("Adobe RGB (1998)", PRIMARIES, curve);
  }
}
