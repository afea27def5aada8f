package dev.pixedge.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * The first directory of a TIFF structure, as TIFF files and EXIF have it, in either byte order and
 * in the classic or the big layout. Source: TIFF 6.0, section 2; the BigTIFF design of libtiff.
 *
 * @param values the first value of each tag, 0 where that is not a whole number
 */
record ProbeIfd(Map<Integer, Long> values) {
  static final int WIDTH = 0x100;
  static final int HEIGHT = 0x101;
  static final int ORIENTATION = 0x112;
  static final int EXTRA_SAMPLES = 0x152;
  static final int PROFILE = 0x8773;

  private static final int BIG = 43;
  private static final int BYTE_TYPE = 1;
  private static final int SHORT_TYPE = 3;
  private static final int LONG_TYPE = 4;
  private static final int LONG8_TYPE = 16;

  ProbeIfd {
    values = Map.copyOf(values);
  }

  /** Whether a structure of either byte order and layout begins here. */
  static boolean begins(ProbeBytes file) {
    return file.has(0, "II*\0")
        || file.has(0, "MM\0*")
        || file.has(0, "II+\0")
        || file.has(0, "MM\0+");
  }

  /** The first directory of the structure that begins here. */
  static ProbeIfd first(ProbeBytes file) {
    if (!begins(file)) {
      throw ProbeBytes.corrupt("TIFF: expected a byte order mark, got none");
    }
    Reader reader = new Reader(file, file.has(0, "II"));
    boolean big = reader.u16(2) == BIG;
    long directory = big ? reader.u64(8) : reader.u32(4);
    long entries = big ? reader.u64(directory) : reader.u16(directory);
    int entryLength = big ? 20 : 12;
    long firstEntry = directory + (big ? 8 : 2);
    if (entries > file.length() / entryLength) {
      throw ProbeBytes.corrupt("TIFF: expected fewer entries than bytes, got " + entries);
    }
    Map<Integer, Long> values = new HashMap<>();
    for (long i = 0; i < entries; i++) {
      long entry = firstEntry + i * entryLength;
      values.putIfAbsent(reader.u16(entry), reader.value(reader.u16(entry + 2), entry, big));
    }
    return new ProbeIfd(values);
  }

  boolean has(int tag) {
    return values.containsKey(tag);
  }

  /** The first value of this tag, or another when it is absent or does not fit. */
  int value(int tag, int other) {
    long value = values.getOrDefault(tag, (long) other);
    return value >= 0 && value <= Integer.MAX_VALUE ? (int) value : other;
  }

  /** Reads in the structure's byte order. */
  private record Reader(ProbeBytes file, boolean little) {
    int u16(long at) {
      return little ? file.u16Little(at) : file.u16(at);
    }

    long u32(long at) {
      return little ? file.u32Little(at) : file.u32(at);
    }

    /** Negative when the value has 64 bits, which no offset in a file has. */
    long u64(long at) {
      return little ? u32(at) | u32(at + 4) << 32 : u32(at) << 32 | u32(at + 4);
    }

    long value(int type, long entry, boolean big) {
      int size =
          switch (type) {
            case BYTE_TYPE -> 1;
            case SHORT_TYPE -> 2;
            case LONG_TYPE -> 4;
            case LONG8_TYPE -> 8;
            default -> 0;
          };
      if (size == 0) {
        return 0;
      }
      long count = big ? u64(entry + 4) : u32(entry + 4);
      int room = big ? 8 : 4;
      long field = entry + 4 + room;
      boolean inline = count <= room / size;
      long at = inline ? field : big ? u64(field) : u32(field);
      return switch (size) {
        case 1 -> file.u8(at);
        case 2 -> u16(at);
        case 4 -> u32(at);
        default -> u64(at);
      };
    }
  }
}
