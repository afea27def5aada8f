package dev.pixedge.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * One directory of an EXIF structure, in either byte order, with its values as texts. Source: TIFF
 * 6.0, section 2.
 *
 * @param exif the structure from its byte order mark on
 * @param at where the directory begins
 */
record ExifDirectory(ProbeBytes exif, long at) {
  private static final int ENTRY_BYTES = 12;
  private static final int MOST_TEXT = 256;
  private static final int MOST_NUMBERS = 16;

  static ExifDirectory first(ProbeBytes exif) {
    return new ExifDirectory(exif, new ExifDirectory(exif, 0).u32(4));
  }

  /** The directory that an entry of this one leads to. */
  Optional<ExifDirectory> directory(int tag) {
    for (int i = 0; i < u16(at); i++) {
      if (u16(entry(i)) == tag) {
        return Optional.of(new ExifDirectory(exif, u32(entry(i) + 8)));
      }
    }
    return Optional.empty();
  }

  /** Puts what is written under these tags into the texts, by their names. */
  void texts(Map<Integer, String> names, Map<String, String> texts) {
    for (int i = 0; i < u16(at); i++) {
      long entry = entry(i);
      String name = names.get(u16(entry));
      if (name != null) {
        text(entry).ifPresent(text -> texts.putIfAbsent(name, text));
      }
    }
  }

  private Optional<String> text(long entry) {
    Type type = Type.of(u16(entry + 2));
    long count = u32(entry + 4);
    long length = count * type.bytes;
    long value = length <= 4 ? entry + 8 : u32(entry + 8);
    if (count == 0 || type == Type.OTHER || !exif.holds(value, length)) {
      return Optional.empty();
    }
    String text =
        type == Type.ASCII
            ? ascii(value, count)
            : LongStream.range(0, Math.min(count, MOST_NUMBERS))
                .mapToObj(i -> number(type, value + i * type.bytes))
                .collect(Collectors.joining(" "));
    return Optional.of(text).filter(known -> !known.isBlank());
  }

  /** Up to the first NUL; what is not ASCII is left out. */
  private String ascii(long value, long count) {
    byte[] bytes = new byte[(int) Math.min(count, MOST_TEXT)];
    int length = 0;
    while (length < bytes.length && exif.u8(value + length) != 0) {
      bytes[length] = (byte) exif.u8(value + length);
      length++;
    }
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
        .replaceAll("[^ -~]", "")
        .strip();
  }

  private String number(Type type, long value) {
    return switch (type) {
      case BYTE -> String.valueOf(exif.u8(value));
      case SHORT -> String.valueOf(u16(value));
      case LONG -> String.valueOf(u32(value));
      case RATIONAL -> u32(value) + "/" + u32(value + 4);
      case SIGNED_RATIONAL -> (int) u32(value) + "/" + (int) u32(value + 4);
      case ASCII, OTHER -> "";
    };
  }

  private long entry(int index) {
    return at + 2 + (long) index * ENTRY_BYTES;
  }

  private boolean little() {
    return exif.has(0, "II");
  }

  private int u16(long from) {
    return little() ? exif.u16Little(from) : exif.u16(from);
  }

  private long u32(long from) {
    return little() ? exif.u32Little(from) : exif.u32(from);
  }

  /** Types of values, by their numbers in TIFF. */
  private enum Type {
    BYTE(1, 1),
    ASCII(2, 1),
    SHORT(3, 2),
    LONG(4, 4),
    RATIONAL(5, 8),
    SIGNED_RATIONAL(10, 8),
    OTHER(0, 0);

    private final int number;
    private final int bytes;

    Type(int number, int bytes) {
      this.number = number;
      this.bytes = bytes;
    }

    static Type of(int number) {
      for (Type type : values()) {
        if (type.number == number) {
          return type;
        }
      }
      return OTHER;
    }
  }
}
