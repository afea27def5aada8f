package dev.pixedge.engine.copyright;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Puts EXIF into pictures that have none. */
final class ExifWriter {
  private static final int PNG_HEADER_END = 33;
  private static final int RIFF_HEADER = 12;
  private static final int EXIF_FLAG = 0x08;
  private static final int ALPHA_FLAG = 0x10;

  private ExifWriter() {}

  /** Behind JFIF's own segment, which must be the first. */
  static byte[] inJpeg(byte[] jpeg, byte[] exif) {
    boolean jfif = (jpeg[3] & 0xFF) == 0xE0;
    int at = jfif ? 4 + (ByteBuffer.wrap(jpeg).getShort(4) & 0xFFFF) : 2;
    ByteBuffer segment = ByteBuffer.allocate(10 + exif.length);
    segment.putShort((short) 0xFFE1).putShort((short) (8 + exif.length));
    segment.put(ascii("Exif\0\0")).put(exif);
    return spliced(jpeg, at, segment.array());
  }

  static byte[] inPng(byte[] png, byte[] exif) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + exif.length);
    chunk.putInt(exif.length).put(ascii("eXIf")).put(exif);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, 4 + exif.length);
    chunk.putInt((int) sum.getValue());
    return spliced(png, PNG_HEADER_END, chunk.array());
  }

  /** A plain WebP becomes an extended one. Source: RFC 9649, section 2.7. */
  static byte[] inWebp(byte[] webp, byte[] exif, int width, int height) {
    boolean extended = webp[15] == 'X';
    boolean clear = webp[15] == 'L' && (webp[24] & ALPHA_FLAG) != 0;
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(webp, 0, RIFF_HEADER);
    if (!extended) {
      file.writeBytes(extendedHeader(clear ? ALPHA_FLAG : 0, width, height));
    }
    file.write(webp, RIFF_HEADER, webp.length - RIFF_HEADER);
    file.writeBytes(chunk("EXIF", exif));
    byte[] bytes = file.toByteArray();
    bytes[20] |= EXIF_FLAG;
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
    return bytes;
  }

  private static byte[] extendedHeader(int flags, int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(flags).putShort((short) (width - 1)).put((byte) ((width - 1) >> 16));
    header.putShort((short) (height - 1)).put((byte) ((height - 1) >> 16));
    return chunk("VP8X", header.array());
  }

  private static byte[] chunk(String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length + (content.length & 1))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii(name))
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static byte[] spliced(byte[] file, int at, byte[] part) {
    return ByteBuffer.allocate(file.length + part.length)
        .put(file, 0, at)
        .put(part)
        .put(file, at, file.length - at)
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
