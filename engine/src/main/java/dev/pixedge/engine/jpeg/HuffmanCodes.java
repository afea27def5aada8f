package dev.pixedge.engine.jpeg;

import java.util.Arrays;

/** A Huffman table as a file defines it. Source: ITU-T T.81, B.2.4.2 and annex C. */
final class HuffmanCodes {
  static final int LONGEST = 16;

  /** For each length, one more than its last code, at the left end of 16 bits. */
  private final int[] limits = new int[LONGEST + 1];

  /** For each length, the place of the symbol of code 0, if the code were that long. */
  private final int[] offsets = new int[LONGEST + 1];

  private final byte[] symbols;

  private HuffmanCodes(int[] counts, byte[] symbols) throws Declined {
    this.symbols = symbols;
    int code = 0;
    int place = 0;
    for (int length = 1; length <= LONGEST; length++) {
      offsets[length] = place - code;
      code += counts[length];
      place += counts[length];
      if (code >= 1 << length && counts[length] > 0) {
        throw new Declined("more Huffman codes than there can be");
      }
      limits[length] = code << (LONGEST - length);
      code <<= 1;
    }
  }

  static HuffmanCodes read(Segments segments) throws Declined {
    int[] counts = new int[LONGEST + 1];
    int sum = 0;
    for (int length = 1; length <= LONGEST; length++) {
      counts[length] = segments.u8();
      sum += counts[length];
    }
    if (sum > 256) {
      throw new Declined("too many Huffman codes");
    }
    byte[] symbols = new byte[sum];
    for (int i = 0; i < sum; i++) {
      symbols[i] = (byte) segments.u8();
    }
    return new HuffmanCodes(counts, symbols);
  }

  /** Whether no symbol is greater than this. */
  boolean isWithin(int greatest) {
    for (byte symbol : symbols) {
      if ((symbol & 0xFF) > greatest) {
        return false;
      }
    }
    return true;
  }

  /**
   * The code that these 16 bits begin with: its length times 256 plus its symbol, or 0 when no code
   * fits. Source: F.2.2.3.
   */
  int at(int bits) {
    for (int length = 1; length <= LONGEST; length++) {
      if (bits < limits[length]) {
        int place = offsets[length] + (bits >> (LONGEST - length));
        return place >= 0 && place < symbols.length ? length << 8 | (symbols[place] & 0xFF) : 0;
      }
    }
    return 0;
  }

  /** For every number of so many bits the code that it begins with, 0 where none fits into it. */
  short[] lookUp(int bits) {
    short[] table = new short[1 << bits];
    int code = 0;
    int place = 0;
    for (int length = 1; length <= bits; length++) {
      int end = limits[length] >> (LONGEST - length);
      for (; code < end; code++, place++) {
        int first = code << (bits - length);
        int entry = length << 8 | (symbols[place] & 0xFF);
        Arrays.fill(table, first, first + (1 << (bits - length)), (short) entry);
      }
      code <<= 1;
    }
    return table;
  }
}
