package dev.pixedge.engine;

import java.util.List;
import java.util.Optional;

/**
 * The EXIF of a HEIF file: an item of that type, whose place in the file another box tells. Source:
 * ISO/IEC 14496-12, sections 8.11.3 and 8.11.6; ISO/IEC 23008-12, annex A.
 */
final class ProbeHeifExif {
  private static final int FULL = 4;
  private static final int MOST_ITEMS = 10_000;

  private ProbeHeifExif() {}

  /** From the byte order mark on; empty where there is none or where it is not in this part. */
  static Optional<ProbeBytes> in(ProbeBytes file, ProbeBytes meta) {
    List<ProbeBox> boxes = ProbeBox.in(meta.from(FULL));
    Optional<ProbeBytes> items = content(boxes, "iinf");
    Optional<ProbeBytes> places = content(boxes, "iloc");
    if (items.isEmpty() || places.isEmpty()) {
      return Optional.empty();
    }
    return item(items.get()).flatMap(id -> extent(file, places.get(), id));
  }

  private static Optional<ProbeBytes> content(List<ProbeBox> boxes, String name) {
    return boxes.stream().filter(box -> box.is(name)).map(ProbeBox::content).findFirst();
  }

  /** The number of the first item whose type is EXIF. */
  private static Optional<Long> item(ProbeBytes iinf) {
    long entries = (long) FULL + (iinf.u8(0) == 0 ? 2 : 4);
    for (ProbeBox entry : ProbeBox.in(iinf.from(entries))) {
      ProbeBytes info = entry.content();
      int version = info.u8(0);
      int type = version == 3 ? 10 : 8;
      if (entry.is("infe") && version >= 2 && info.has(type, "Exif")) {
        return Optional.of(version == 3 ? info.u32(FULL) : info.u16(FULL));
      }
    }
    return Optional.empty();
  }

  /** Behind the four bytes with which the item begins: how far it is to the byte order mark. */
  private static Optional<ProbeBytes> extent(ProbeBytes file, ProbeBytes iloc, long id) {
    return place(iloc, id)
        .filter(at -> file.holds(at, 4))
        .map(at -> at + 4 + file.u32(at))
        .filter(at -> file.holds(at, 8))
        .map(file::from);
  }

  /** Where in the file an item begins; empty when it is not told as an offset in the file. */
  private static Optional<Long> place(ProbeBytes iloc, long id) {
    int version = iloc.u8(0);
    int offsetSize = iloc.u8(FULL) >> 4;
    int lengthSize = iloc.u8(FULL) & 0xF;
    int baseSize = iloc.u8(FULL + 1) >> 4;
    int indexSize = version == 0 ? 0 : iloc.u8(FULL + 1) & 0xF;
    int idSize = version == 2 ? 4 : 2;
    long count = Math.min(MOST_ITEMS, number(iloc, FULL + 2, idSize));
    long at = FULL + 2L + idSize;
    for (long i = 0; i < count; i++) {
      long item = number(iloc, at, idSize);
      long behind = at + idSize + (version == 0 ? 0 : 2);
      boolean inFile = version == 0 || (iloc.u16(at + idSize) & 0xF) == 0;
      long base = number(iloc, behind + 2, baseSize);
      int extents = iloc.u16(behind + 2 + baseSize);
      long first = behind + 4 + baseSize + indexSize;
      if (item == id) {
        return inFile && extents > 0
            ? Optional.of(base + number(iloc, first, offsetSize))
            : Optional.empty();
      }
      at = behind + 4 + baseSize + (long) extents * (indexSize + offsetSize + lengthSize);
    }
    return Optional.empty();
  }

  private static long number(ProbeBytes bytes, long at, int size) {
    return switch (size) {
      case 2 -> bytes.u16(at);
      case 4 -> bytes.u32(at);
      case 8 -> bytes.u32(at) << 32 | bytes.u32(at + 4);
      default -> 0;
    };
  }
}
