package dev.pixedge.engine.imageio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes TIFFs of 8-bit RGB or RGBA, not compressed, in one strip. Source: TIFF 6.0, part 1. */
final class TiffWriter {
  private static final int HEADER = 8;
  private static final int ENTRY = 12;
  private static final int ENTRIES = 11;
  private static final int DEPTHS = HEADER + 2 + ENTRIES * ENTRY + 4;
  private static final int PIXELS = DEPTHS + 8;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RGB = 2;
  private static final int UNASSOCIATED_ALPHA = 2;

  private final ByteBuffer file;
  private final boolean alpha;

  TiffWriter(int width, int height, boolean alpha) {
    this.alpha = alpha;
    int samples = alpha ? 4 : 3;
    int length = Math.multiplyExact(Math.multiplyExact(width, height), samples);
    file = ByteBuffer.allocate(Math.addExact(PIXELS, length)).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(HEADER);
    file.putShort((short) ENTRIES);
    entry(0x100, LONG, width);
    entry(0x101, LONG, height);
    entry(0x102, SHORT, samples, DEPTHS);
    entry(0x103, SHORT, 1);
    entry(0x106, SHORT, RGB);
    entry(0x111, LONG, PIXELS);
    entry(0x112, SHORT, 1);
    entry(0x115, SHORT, samples);
    entry(0x116, LONG, height);
    entry(0x117, LONG, length);
    entry(0x152, SHORT, alpha ? UNASSOCIATED_ALPHA : 0);
    file.putInt(0);
    for (int i = 0; i < 4; i++) {
      file.putShort((short) 8);
    }
  }

  /** Adds the next row, each pixel as ARGB. */
  void add(int[] row) {
    for (int argb : row) {
      file.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
      if (alpha) {
        file.put((byte) (argb >> 24));
      }
    }
  }

  /** The file, once all rows are there. */
  byte[] bytes() {
    return file.array();
  }

  private void entry(int tag, int type, int value) {
    entry(tag, type, 1, value);
  }

  /** A short stands in the lower half of the field, which comes first. */
  private void entry(int tag, int type, int count, int value) {
    file.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
