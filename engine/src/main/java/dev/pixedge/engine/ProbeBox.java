package dev.pixedge.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * One box of an ISO base media file. Source: ISO/IEC 14496-12, section 4.2.
 *
 * @param name four characters
 * @param content what is behind its header
 */
record ProbeBox(String name, ProbeBytes content) {
  /** More boxes side by side than any picture has. */
  private static final int MOST = 10_000;

  /** The boxes that lie side by side here; the last one may be cut short. */
  static List<ProbeBox> in(ProbeBytes bytes) {
    List<ProbeBox> boxes = new ArrayList<>();
    long at = 0;
    while (bytes.holds(at, 8)) {
      long stated = bytes.u32(at);
      int header = stated == 1 ? 16 : 8;
      long length = stated == 1 ? bytes.u32(at + 8) << 32 | bytes.u32(at + 12) : stated;
      if (length == 0 || !bytes.holds(at, length)) {
        length = bytes.length() - at;
      }
      if (length < header || boxes.size() == MOST) {
        throw ProbeBytes.corrupt("HEIF: expected a box of at least 8 bytes, got " + length);
      }
      boxes.add(new ProbeBox(bytes.name(at + 4), bytes.part(at + header, length - header)));
      at += length;
    }
    return boxes;
  }

  /** The content of the first box of this name. */
  static ProbeBytes require(List<ProbeBox> boxes, String name) {
    for (ProbeBox box : boxes) {
      if (box.is(name)) {
        return box.content();
      }
    }
    throw ProbeBytes.corrupt("HEIF: expected a box " + name + ", got none");
  }

  boolean is(String expected) {
    return name.equals(expected);
  }
}
