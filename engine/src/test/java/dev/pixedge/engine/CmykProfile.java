package dev.pixedge.engine;

import static dev.pixedge.engine.DisplayP3.ascii;
import static dev.pixedge.engine.DisplayP3.fixed;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A CMYK press whose inks are not those one would guess: only its profile knows what they look
 * like. Source of the layout: ICC.1:2010, 7.2, 7.3, 10.8 (lut8Type) and 6.3.4.2 (Lab of 8 bits).
 */
final class CmykProfile {
  private static final int HEADER = 128;
  private static final int INKS = 4;
  private static final int[] PAPER = {100, 0, 0};
  private static final int[] BLACK = {0, 0, 0};

  /** What full cyan, magenta and yellow look like alone, as Lab relative to D50. */
  private static final int[][] INK_COLOURS = {{50, 55, 30}, {60, -45, 40}, {40, 10, -45}};

  private CmykProfile() {}

  /** What this ink alone looks like in sRGB: 0 cyan, 1 magenta, 2 yellow, 3 black. */
  static Color inSrgb(int ink) {
    int[] lab = ink < INK_COLOURS.length ? INK_COLOURS[ink] : BLACK;
    return srgb(lab[0], lab[1], lab[2]);
  }

  /** A profile of version 2 with one table, of all inks at nothing and at full. */
  static byte[] profile() {
    ByteBuffer description = ByteBuffer.allocate(104).put(ascii("desc")).putInt(0).putInt(6);
    description.put(ascii("Press\0"));
    ByteBuffer copyright = ByteBuffer.allocate(16).put(ascii("text")).putInt(0).put(ascii("None"));
    ByteBuffer white = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
    for (double value : new double[] {0.9642, 1, 0.8249}) {
      white.putInt(fixed(value));
    }
    List<String> names = List.of("desc", "cprt", "wtpt", "A2B0");
    List<ByteBuffer> contents = List.of(description, copyright, white, table());
    int at = HEADER + 4 + 12 * names.size();
    int length = at + contents.stream().mapToInt(ByteBuffer::capacity).sum();
    ByteBuffer profile = ByteBuffer.allocate(length);
    putHeader(profile, length);
    profile.position(HEADER).putInt(names.size());
    for (int i = 0; i < names.size(); i++) {
      int size = contents.get(i).capacity();
      profile.put(ascii(names.get(i))).putInt(at).putInt(size);
      at += size;
    }
    contents.forEach(content -> profile.put(content.rewind()));
    return profile.array();
  }

  private static void putHeader(ByteBuffer profile, int length) {
    profile.putInt(length).putInt(0).putInt(0x02400000);
    profile.put(ascii("prtr")).put(ascii("CMYK")).put(ascii("Lab "));
    profile.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
    profile.position(36).put(ascii("acsp"));
    profile.position(68);
    for (double value : new double[] {0.9642, 1, 0.8249}) {
      profile.putInt(fixed(value));
    }
  }

  private static ByteBuffer table() {
    int corners = 1 << INKS;
    ByteBuffer table = ByteBuffer.allocate(48 + 256 * INKS + 3 * corners + 256 * 3);
    table.put(ascii("mft1")).putInt(0).put((byte) INKS).put((byte) 3).put((byte) 2).put((byte) 0);
    for (int i = 0; i < 9; i++) {
      table.putInt(fixed(i % 4 == 0 ? 1 : 0));
    }
    putStraight(table, INKS);
    for (int corner = 0; corner < corners; corner++) {
      int[] lab = corner(corner);
      table.put((byte) Math.round(lab[0] * 2.55f)).put((byte) (lab[1] + 128));
      table.put((byte) (lab[2] + 128));
    }
    putStraight(table, 3);
    return table;
  }

  private static void putStraight(ByteBuffer table, int channels) {
    for (int i = 0; i < 256 * channels; i++) {
      table.put((byte) i);
    }
  }

  /** The last ink changes fastest. Two inks, or black, are black. */
  private static int[] corner(int corner) {
    return switch (corner) {
      case 0b0000 -> PAPER;
      case 0b1000 -> INK_COLOURS[0];
      case 0b0100 -> INK_COLOURS[1];
      case 0b0010 -> INK_COLOURS[2];
      default -> BLACK;
    };
  }

  /** Source: CIE 15, 8.2.1; the matrix is that of sRGB adapted to D50 (Bradford). */
  private static Color srgb(int lightness, int a, int b) {
    double fy = (lightness + 16) / 116.0;
    double x = 0.9642 * cubed(fy + a / 500.0);
    double y = cubed(fy);
    double z = 0.8249 * cubed(fy - b / 200.0);
    return new Color(
        DisplayP3.encoded(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
        DisplayP3.encoded(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z),
        DisplayP3.encoded(0.0719453 * x - 0.2289914 * y + 1.4052427 * z));
  }

  private static double cubed(double f) {
    return f > 6.0 / 29 ? f * f * f : 3 * 36.0 / 841 * (f - 4.0 / 29);
  }
}
