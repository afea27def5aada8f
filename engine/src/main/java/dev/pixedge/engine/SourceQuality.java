package dev.pixedge.engine;

import dev.pixedge.rendition.Quality;
import dev.pixedge.store.Blob;
import java.util.OptionalInt;

/**
 * The quality that a JPEG was written with, estimated from its table of luminance quantisation on
 * the scale of libjpeg. Source: ITU-T T.81, annex K.1; libjpeg, {@code jpeg_quality_scaling}.
 */
public final class SourceQuality {
  private static final int[] LUMINANCE = {
    16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37,
    29, 40, 58, 51, 61, 60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87,
    95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99
  };

  private static final int DQT = 0xDB;
  private static final int SOS = 0xDA;
  private static final int SIZE = LUMINANCE.length;

  private SourceQuality() {}

  /** From 1 to 100, or empty for what is not a JPEG or has no such table. */
  public static OptionalInt of(Blob source) {
    ProbeBytes file = ProbeBytes.of(source.bytes());
    if (!new ProbeJpeg().begins(file)) {
      return OptionalInt.empty();
    }
    long at = 2;
    while (file.holds(at, 4) && file.u8(at) == 0xFF && file.u8(at + 1) != SOS) {
      int length = file.u16(at + 2);
      if (file.u8(at + 1) == DQT && file.holds(at + 4, length - 2L)) {
        ProbeBytes tables = file.part(at + 4, length - 2L);
        if (tables.length() > SIZE && (tables.u8(0) & 0x0F) == 0) {
          return OptionalInt.of(nearest(tables));
        }
      }
      at += 2L + length;
    }
    return OptionalInt.empty();
  }

  /**
   * The quality to write with: an absolute one is never over that of a JPEG source, a relative one
   * is a share of it. Source: x-oss-process, action {@code quality}.
   */
  public static int applied(Quality quality, OptionalInt source) {
    return switch (quality) {
      case Quality.Absolute absolute -> Math.min(absolute.value(), source.orElse(100));
      case Quality.Relative relative ->
          source.isEmpty()
              ? relative.value()
              : Math.max(1, (source.getAsInt() * relative.value() + 50) / 100);
    };
  }

  private static int nearest(ProbeBytes table) {
    boolean wide = table.u8(0) >> 4 != 0 && table.length() > 2 * SIZE;
    int nearest = 1;
    long least = Long.MAX_VALUE;
    for (int quality = 1; quality <= 100; quality++) {
      long distance = 0;
      for (int i = 0; i < SIZE; i++) {
        int found = wide ? table.u16(1 + 2L * i) : table.u8(1L + i);
        distance += Math.abs(found - scaled(LUMINANCE[i], quality));
      }
      if (distance <= least) {
        least = distance;
        nearest = quality;
      }
    }
    return nearest;
  }

  private static int scaled(int value, int quality) {
    int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    return Math.clamp(((long) value * percent + 50) / 100, 1, 255);
  }
}
