package dev.pixedge.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The picture that a HEIF file shows first. Source: ISO/IEC 23008-12, sections 6.5 and 9.3.
 *
 * @param properties its own properties, in the order they apply in
 * @param all the properties of every item of the file
 */
record ProbeHeifItem(List<ProbeBox> properties, List<ProbeBox> all) {
  /** Version and flags, with which many boxes begin. */
  private static final int FULL = 4;

  private static final int MOST_ASSOCIATIONS = 10_000;

  /**
   * The primary item of this meta box.
   *
   * @param meta the content of the box {@code meta}
   */
  static ProbeHeifItem primary(ProbeBytes meta) {
    List<ProbeBox> boxes = ProbeBox.in(meta.from(FULL));
    ProbeBytes pitm = ProbeBox.require(boxes, "pitm");
    long id = pitm.u8(0) == 0 ? pitm.u16(FULL) : pitm.u32(FULL);
    List<ProbeBox> iprp = ProbeBox.in(ProbeBox.require(boxes, "iprp"));
    List<ProbeBox> all = ProbeBox.in(ProbeBox.require(iprp, "ipco"));
    List<ProbeBox> own = new ArrayList<>();
    for (int index : associated(ProbeBox.require(iprp, "ipma"), id)) {
      if (index > all.size()) {
        throw ProbeBytes.corrupt(
            "HEIF: expected a property of 1.." + all.size() + ", got " + index);
      }
      if (index > 0) {
        own.add(all.get(index - 1));
      }
    }
    return new ProbeHeifItem(own, all);
  }

  /** Whether it is turned so that its width and height change places. */
  boolean lies() {
    int quarters = 0;
    for (ProbeBox property : properties) {
      if (property.is("irot")) {
        quarters += property.content().u8(0);
      }
    }
    return quarters % 2 == 1;
  }

  /** The numbers, from 1, of the properties of this item. */
  private static List<Integer> associated(ProbeBytes ipma, long id) {
    int idLength = ipma.u8(0) == 0 ? 2 : 4;
    boolean wide = (ipma.u8(3) & 1) != 0;
    long entries = ipma.u32(FULL);
    List<Integer> numbers = new ArrayList<>();
    long at = FULL + 4;
    for (long i = 0; i < entries; i++) {
      long item = idLength == 2 ? ipma.u16(at) : ipma.u32(at);
      int count = ipma.u8(at + idLength);
      at += idLength + 1;
      for (int j = 0; j < count; j++) {
        int number = wide ? ipma.u16(at) & 0x7FFF : ipma.u8(at) & 0x7F;
        if (item == id && numbers.size() < MOST_ASSOCIATIONS) {
          numbers.add(number);
        }
        at += wide ? 2 : 1;
      }
    }
    return numbers;
  }
}
