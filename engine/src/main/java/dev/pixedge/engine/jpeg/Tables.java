package dev.pixedge.engine.jpeg;

import org.jspecify.annotations.Nullable;

/**
 * The tables in force at one place of a file; each definition replaces the one before. Source:
 * ITU-T T.81, B.2.4.
 */
final class Tables {
  /** How many tables of a kind there can be. */
  static final int COUNT = 4;

  /** Steps above this do not occur with samples of 8 bits. */
  private static final int WIDEST_STEP = 2047;

  private static final int COEFFICIENTS = 64;

  private final int[] @Nullable [] steps = new int[COUNT][];
  private final @Nullable HuffmanCodes[] dc = new HuffmanCodes[COUNT];
  private final @Nullable HuffmanCodes[] ac = new HuffmanCodes[COUNT];
  private int restartInterval;

  /** Reads one or more quantisation tables. Source: B.2.4.1. */
  void readSteps(Segments segments) throws Declined {
    segments.open();
    while (segments.left() > 0) {
      int head = segments.u8();
      if (head >> 4 > 1) {
        throw new Declined("a quantisation table of " + (head >> 4));
      }
      int[] table = new int[COEFFICIENTS];
      for (int i = 0; i < COEFFICIENTS; i++) {
        table[i] = head >> 4 == 0 ? segments.u8() : segments.u16();
        if (table[i] == 0 || table[i] > WIDEST_STEP) {
          throw new Declined("a quantisation step of " + table[i]);
        }
      }
      steps[number(head)] = table;
    }
  }

  /** Reads one or more Huffman tables. Source: B.2.4.2. */
  void readCodes(Segments segments) throws Declined {
    segments.open();
    while (segments.left() > 0) {
      int head = segments.u8();
      HuffmanCodes codes = HuffmanCodes.read(segments);
      switch (head >> 4) {
        case 0 -> dc[number(head)] = codes;
        case 1 -> ac[number(head)] = codes;
        default -> throw new Declined("a Huffman table of class " + (head >> 4));
      }
    }
  }

  /** Reads the restart interval. Source: B.2.4.4. */
  void readInterval(Segments segments) throws Declined {
    segments.open();
    restartInterval = segments.u16();
    segments.close();
  }

  /** The steps of a quantisation table in zigzag order. */
  int[] steps(int number) throws Declined {
    return there(steps[number]);
  }

  /** Look-ups of a table of codes for DC coefficients. */
  DcCodes dcCodes(int number) throws Declined {
    return new DcCodes(there(dc[number]));
  }

  /** Look-ups of a table of codes for AC coefficients. */
  AcCodes acCodes(int number, Fraction fraction) throws Declined {
    return new AcCodes(there(ac[number]), fraction == Fraction.QUARTER);
  }

  /** Makes sure that there is a table of codes for AC coefficients. */
  void requireAc(int number) throws Declined {
    there(ac[number]);
  }

  /** Units between restart markers, 0 for none. */
  int restartInterval() {
    return restartInterval;
  }

  private static int number(int head) throws Declined {
    int number = head & 0x0F;
    if (number >= COUNT) {
      throw new Declined("a table numbered " + number);
    }
    return number;
  }

  private static <T> T there(@Nullable T table) throws Declined {
    if (table == null) {
      throw new Declined("a table that is not there");
    }
    return table;
  }
}
