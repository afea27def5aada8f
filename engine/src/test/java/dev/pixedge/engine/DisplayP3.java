package dev.pixedge.engine;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The colour space Display P3: its ICC profile, and what its colours are in sRGB. */
public final class DisplayP3 {
  private static final int HEADER = 128;
  private static final double[] D50 = {0.9642, 1.0, 0.8249};

  /** The primaries as XYZ relative to D50. Source: the Display P3 profile of the ICC registry. */
  private static final double[][] PRIMARIES = {
    {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
  };

  /** Linear Display P3 to linear sRGB. Source: CSS Color 4, section 18, by way of XYZ. */
  private static final double[][] TO_SRGB = {
    {1.2249401, -0.2249402, 0.0},
    {-0.0420570, 1.0420571, 0.0},
    {-0.0196376, -0.0786507, 1.0982884}
  };

  private DisplayP3() {}

  /** The sRGB colour that looks like this colour of Display P3, as near as 8 bits come. */
  static Color inSrgb(Color color) {
    double[] linear = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
    int[] result = new int[3];
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int j = 0; j < 3; j++) {
        sum += TO_SRGB[i][j] * linear[j];
      }
      result[i] = encoded(sum);
    }
    return new Color(result[0], result[1], result[2]);
  }

  /** A profile of version 4 with three primaries and the curve of sRGB. Source: ICC.1:2010. */
  public static byte[] profile() {
    return profile("Display P3", PRIMARIES, curve());
  }

  /** A profile of these primaries, as XYZ relative to D50, and this curve of all of them. */
  static byte[] profile(String name, double[][] primaries, ByteBuffer curve) {
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag("desc", text(name)));
    tags.add(new Tag("cprt", text("None")));
    tags.add(new Tag("wtpt", xyz(D50)));
    tags.add(new Tag("rXYZ", xyz(primaries[0])));
    tags.add(new Tag("gXYZ", xyz(primaries[1])));
    tags.add(new Tag("bXYZ", xyz(primaries[2])));
    tags.add(new Tag("rTRC", curve));
    tags.add(new Tag("gTRC", curve));
    tags.add(new Tag("bTRC", curve));
    int start = HEADER + 4 + 12 * tags.size();
    int length = start + tags.stream().mapToInt(tag -> tag.content().capacity()).sum();
    ByteBuffer profile = ByteBuffer.allocate(length);
    putHeader(profile, length);
    profile.position(HEADER).putInt(tags.size());
    int at = start;
    for (Tag tag : tags) {
      profile.put(ascii(tag.name())).putInt(at).putInt(tag.content().capacity());
      at += tag.content().capacity();
    }
    tags.forEach(tag -> profile.put(tag.content().rewind()));
    return profile.array();
  }

  private record Tag(String name, ByteBuffer content) {}

  private static void putHeader(ByteBuffer profile, int length) {
    profile.putInt(length).putInt(0).putInt(0x04000000);
    profile.put(ascii("mntr")).put(ascii("RGB ")).put(ascii("XYZ "));
    profile.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
    profile.position(36).put(ascii("acsp"));
    profile.position(68);
    for (double value : D50) {
      profile.putInt(fixed(value));
    }
  }

  private static ByteBuffer xyz(double... values) {
    ByteBuffer content = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
    for (double value : values) {
      content.putInt(fixed(value));
    }
    return content;
  }

  static ByteBuffer curve() {
    ByteBuffer content = ByteBuffer.allocate(32).put(ascii("para")).putInt(0);
    content.putShort((short) 3).putShort((short) 0);
    for (double value : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
      content.putInt(fixed(value));
    }
    return content;
  }

  private static ByteBuffer text(String text) {
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
    ByteBuffer content = ByteBuffer.allocate((28 + utf16.length + 3) / 4 * 4);
    content.put(ascii("mluc")).putInt(0).putInt(1).putInt(12).put(ascii("enUS"));
    content.putInt(utf16.length).putInt(28).put(utf16);
    return content;
  }

  static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static double linear(int level) {
    double value = level / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  static int encoded(double linear) {
    double value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return Math.clamp(Math.round(value * 255), 0, 255);
  }
}
