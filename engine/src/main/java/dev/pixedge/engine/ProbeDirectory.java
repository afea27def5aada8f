package dev.pixedge.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One directory of a classic TIFF structure, of which values are read when they are asked for. What
 * is damaged is absent. Source: TIFF 6.0, section 2.
 */
final class ProbeDirectory {
  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int ENTRY = 12;
  private static final int LONGEST_TEXT = 200;

  /** More entries than any camera writes. */
  private static final int MOST = 1_000;

  private final ProbeBytes file;
  private final boolean little;
  private final Map<Integer, Long> entries;

  /** A fraction of whole numbers. */
  record Fraction(long above, long below) {
    /** Not a number, or infinite, when there is nothing below. */
    double value() {
      return (double) above / below;
    }

    boolean isNumber() {
      return below != 0;
    }
  }

  private ProbeDirectory(ProbeBytes file, boolean little, Map<Integer, Long> entries) {
    this.file = file;
    this.little = little;
    this.entries = entries;
  }

  /** The first directory of the structure that begins here; empty where there is none. */
  static ProbeDirectory first(ProbeBytes file) {
    boolean little = file.has(0, "II*\0");
    if ((!little && !file.has(0, "MM\0*")) || !file.holds(4, 4)) {
      return new ProbeDirectory(file, little, Map.of());
    }
    return at(file, little, u32(file, little, 4));
  }

  /** The directory that this tag points to; empty where there is none. */
  ProbeDirectory under(int tag) {
    return integer(tag)
        .map(offset -> at(file, little, offset))
        .orElse(new ProbeDirectory(file, little, Map.of()));
  }

  /** A text up to its first zero, without the blanks around it; no text is absent. */
  Optional<String> text(int tag) {
    return read(tag, ASCII, 1)
        .filter(values -> values.count() > 0)
        .map(values -> file.part(values.at(), Math.min(values.count(), LONGEST_TEXT)).text())
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** The first whole number. */
  Optional<Long> integer(int tag) {
    return read(tag, SHORT, 2)
        .map(values -> (long) u16(file, little, values.at()))
        .or(() -> read(tag, LONG, 4).map(values -> u32(file, little, values.at())));
  }

  /** The fraction at this place in a row of fractions. */
  Optional<Fraction> fraction(int tag, int index) {
    return read(tag, RATIONAL, 8)
        .filter(values -> index < values.count())
        .map(values -> values.at() + 8L * index)
        .map(at -> new Fraction(u32(file, little, at), u32(file, little, at + 4)))
        .filter(Fraction::isNumber);
  }

  /** The first byte. */
  Optional<Integer> octet(int tag) {
    return read(tag, 1, 1).map(values -> file.u8(values.at()));
  }

  /** Where the values of an entry stand. */
  private record Values(long at, long count) {}

  private Optional<Values> read(int tag, int type, int size) {
    Long entry = entries.get(tag);
    if (entry == null || u16(file, little, entry + 2) != type) {
      return Optional.empty();
    }
    long count = u32(file, little, entry + 4);
    long at = count * size <= 4 ? entry + 8 : u32(file, little, entry + 8);
    return count > 0 && file.holds(at, count * size)
        ? Optional.of(new Values(at, count))
        : Optional.empty();
  }

  private static ProbeDirectory at(ProbeBytes file, boolean little, long offset) {
    Map<Integer, Long> entries = new HashMap<>();
    if (file.holds(offset, 2)) {
      int count = Math.min(MOST, u16(file, little, offset));
      for (int i = 0; i < count && file.holds(offset + 2 + (long) i * ENTRY, ENTRY); i++) {
        long entry = offset + 2 + (long) i * ENTRY;
        entries.putIfAbsent(u16(file, little, entry), entry);
      }
    }
    return new ProbeDirectory(file, little, entries);
  }

  private static int u16(ProbeBytes file, boolean little, long at) {
    return little ? file.u16Little(at) : file.u16(at);
  }

  private static long u32(ProbeBytes file, boolean little, long at) {
    return little ? file.u32Little(at) : file.u32(at);
  }
}
