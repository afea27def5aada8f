package dev.pixedge.engine.copyright;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Where the formats keep EXIF; damage means that there is none. */
final class ExifPlace {
  private static final int APP1 = 0xE1;
  private static final int SOS = 0xDA;
  private static final int JPEG_NAME = 6;

  private ExifPlace() {}

  /** The EXIF of a JPEG, PNG, WebP or TIFF, from the byte order mark on. */
  static Optional<byte[]> in(byte[] file) {
    try {
      if (begins(file, 0, "\u00FF\u00D8\u00FF")) {
        return inJpeg(file);
      }
      if (begins(file, 0, "\u0089PNG")) {
        return inChunks(file, 8, "eXIf", ByteOrder.BIG_ENDIAN);
      }
      if (begins(file, 0, "RIFF") && begins(file, 8, "WEBP")) {
        return inChunks(file, 12, "EXIF", ByteOrder.LITTLE_ENDIAN).map(ExifPlace::unnamed);
      }
      return begins(file, 0, "II*\0") || begins(file, 0, "MM\0*")
          ? Optional.of(file)
          : Optional.empty();
    } catch (IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> inJpeg(byte[] file) {
    ByteBuffer jpeg = ByteBuffer.wrap(file);
    int at = 2;
    while (at + 4 <= file.length && (jpeg.get(at + 1) & 0xFF) != SOS) {
      int length = jpeg.getShort(at + 2) & 0xFFFF;
      if ((jpeg.get(at + 1) & 0xFF) == APP1 && begins(file, at + 4, "Exif\0\0")) {
        return part(file, at + 4 + JPEG_NAME, length - 2 - JPEG_NAME);
      }
      at += 2 + length;
    }
    return Optional.empty();
  }

  /** Chunks of PNG are a length, a name, the content and a sum; those of RIFF a name, a length. */
  private static Optional<byte[]> inChunks(byte[] file, int first, String name, ByteOrder order) {
    boolean png = order == ByteOrder.BIG_ENDIAN;
    ByteBuffer chunks = ByteBuffer.wrap(file).order(order);
    long at = first;
    while (at + 8 <= file.length) {
      int start = (int) at;
      long length = Integer.toUnsignedLong(chunks.getInt(png ? start : start + 4));
      if (begins(file, png ? start + 4 : start, name)) {
        return part(file, start + 8, length);
      }
      at += 8 + (png ? length + 4 : length + (length & 1));
    }
    return Optional.empty();
  }

  /** Some writers of WebP put JPEG's name of the segment before it. */
  private static byte[] unnamed(byte[] exif) {
    return begins(exif, 0, "Exif\0\0") ? Arrays.copyOfRange(exif, JPEG_NAME, exif.length) : exif;
  }

  private static Optional<byte[]> part(byte[] file, int at, long length) {
    return length > 0 && at <= file.length - length
        ? Optional.of(Arrays.copyOfRange(file, at, at + (int) length))
        : Optional.empty();
  }

  private static boolean begins(byte[] file, int at, String name) {
    byte[] expected = name.getBytes(StandardCharsets.ISO_8859_1);
    return at + expected.length <= file.length
        && Arrays.equals(file, at, at + expected.length, expected, 0, expected.length);
  }
}
