package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Headers of AVIF and HEIC files: everything but the pixels, which only an encoder can make. */
public final class HeifPictures {
  private static final int PRIMARY = 2;

  private HeifPictures() {}

  /** A file of this major brand whose primary item, the second, has these properties. */
  public static Blob of(String brand, byte[]... properties) {
    byte[][] all = new byte[properties.length + 1][];
    all[0] = size(160, 160);
    System.arraycopy(properties, 0, all, 1, properties.length);
    byte[] meta =
        join(
            new byte[4],
            box("pitm", new byte[] {0, 0, 0, 0, 0, PRIMARY}),
            box(
                "iprp",
                join(box("ipco", join(all)), box("ipma", associations(properties.length)))));
    return Blob.of("image/avif", join(type(brand), box("meta", meta)));
  }

  public static byte[] size(int width, int height) {
    return box("ispe", ByteBuffer.allocate(12).putInt(0).putInt(width).putInt(height).array());
  }

  /** Quarter turns counterclockwise. */
  public static byte[] turn(int quarters) {
    return box("irot", new byte[] {(byte) quarters});
  }

  /** Axis 0: top and bottom change places. Axis 1: left and right do. */
  public static byte[] mirror(int axis) {
    return box("imir", new byte[] {(byte) axis});
  }

  public static byte[] cleanAperture(int width, int height) {
    ByteBuffer content = ByteBuffer.allocate(32).putInt(width).putInt(1).putInt(height).putInt(1);
    return box("clap", content.putInt(0).putInt(1).putInt(0).putInt(1).array());
  }

  public static byte[] profile() {
    return box("colr", ascii("prof and a profile"));
  }

  public static byte[] alpha() {
    return box("auxC", join(new byte[4], ascii("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0")));
  }

  static byte[] type(String brand) {
    return box("ftyp", join(ascii(brand), new byte[4], ascii("mif1")));
  }

  /** Item 1, a thumbnail, has the first property; item 2 has the rest. */
  private static byte[] associations(int count) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, 2});
    bytes.writeBytes(new byte[] {0, 1, 1, 1});
    bytes.writeBytes(new byte[] {0, PRIMARY, (byte) count});
    for (int i = 0; i < count; i++) {
      bytes.write(0x80 | i + 2);
    }
    return bytes.toByteArray();
  }

  static byte[] box(String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(ascii(name))
        .put(content)
        .array();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
