package dev.pixedge.engine.jpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * What a scan header says. Source: ITU-T T.81, B.2.3.
 *
 * @param parts which components it has and with which tables
 * @param first its first coefficient in zigzag order
 * @param last its last one
 * @param high how many bits fewer the scans before it have sent, 0 when it is the first
 * @param low how many bits are left to later scans
 */
record Scan(List<Part> parts, int first, int last, int high, int low) {
  /** The greatest number of bits that scans may leave to later ones. Source: table B.3. */
  private static final int MOST_BITS_LEFT = 13;

  /**
   * One component of a scan.
   *
   * @param index of the component in the frame
   * @param dc the number of its table of codes for DC coefficients
   * @param ac the number of that for AC coefficients
   */
  record Part(int index, int dc, int ac) {}

  Scan {
    parts = List.copyOf(parts);
  }

  static Scan read(Segments segments, Frame frame) throws Declined {
    segments.open();
    int count = segments.u8();
    int all = frame.components().size();
    if (count != 1 && count != all) {
      throw new Declined("a scan of " + count + " components");
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int index = index(frame, segments.u8());
      int tables = segments.u8();
      if (count == all && index != i) {
        throw new Declined("a scan in another order");
      }
      if (tables >> 4 >= Tables.COUNT || (tables & 0x0F) >= Tables.COUNT) {
        throw new Declined("a scan with tables " + tables);
      }
      parts.add(new Part(index, tables >> 4, tables & 0x0F));
    }
    int first = segments.u8();
    int last = segments.u8();
    int bits = segments.u8();
    segments.close();
    return new Scan(parts, first, last, bits >> 4, bits & 0x0F).checked(frame.progressive());
  }

  private static int index(Frame frame, int id) throws Declined {
    for (int i = 0; i < frame.components().size(); i++) {
      if (frame.components().get(i).id() == id) {
        return i;
      }
    }
    throw new Declined("a scan of an unknown component");
  }

  /** Source: table B.3. */
  private Scan checked(boolean progressive) throws Declined {
    boolean sound =
        progressive
            ? (isDc() ? last == 0 : last >= first && last < 64 && parts.size() == 1)
                && low <= MOST_BITS_LEFT
                && (high == 0 || high == low + 1)
            : first == 0 && last == 63 && high == 0 && low == 0;
    if (!sound) {
      throw new Declined("a scan of %d to %d, %d, %d".formatted(first, last, high, low));
    }
    return this;
  }

  /** Whether it holds DC coefficients. */
  boolean isDc() {
    return first == 0;
  }

  /** Whether it adds one bit to what scans before it have sent. */
  boolean refines() {
    return high > 0;
  }
}
