package dev.pixedge.origin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pixedge.store.Blob;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A picture of slanted waves, 1200 by 900. Source of its format: RFC 2083. */
final class DrawnPng {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 900;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte BITS = 8;
  private static final byte TRUE_COLOUR = 2;

  private DrawnPng() {}

  static Blob blob() {
    byte[] header =
        ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put(BITS).put(TRUE_COLOUR).array();
    byte[] rows = deflated(rows());
    ByteBuffer file = ByteBuffer.allocate(SIGNATURE.length + 3 * 12 + header.length + rows.length);
    file.put(SIGNATURE);
    chunk(file, "IHDR", header);
    chunk(file, "IDAT", rows);
    chunk(file, "IEND", new byte[0]);
    return Blob.of("image/png", file.array());
  }

  /** Each row begins with its filter, which is none. */
  private static byte[] rows() {
    ByteBuffer rows = ByteBuffer.allocate(HEIGHT * (1 + WIDTH * 3));
    for (int y = 0; y < HEIGHT; y++) {
      rows.put((byte) 0);
      for (int x = 0; x < WIDTH; x++) {
        rows.put((byte) wave(x + y, 40)).put((byte) wave(x - y, 90)).put((byte) wave(x, 260));
      }
    }
    return rows.array();
  }

  private static int wave(int at, int length) {
    return (int) (127.5 + 127.5 * Math.sin(2 * Math.PI * at / length));
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] room = new byte[bytes.length + 1024];
    int length = deflater.deflate(room);
    deflater.end();
    return ByteBuffer.allocate(length).put(room, 0, length).array();
  }

  private static void chunk(ByteBuffer file, String type, byte[] content) {
    CRC32 check = new CRC32();
    check.update(type.getBytes(US_ASCII));
    check.update(content);
    file.putInt(content.length)
        .put(type.getBytes(US_ASCII))
        .put(content)
        .putInt((int) check.getValue());
  }
}
