package dev.pixedge.engine.jpeg;

/**
 * How far a number of bits leads in the AC coefficients of a block when only their places matter:
 * several codes, and the bits behind each, in one look-up. Source of the codes: ITU-T T.81,
 * F.1.2.2.
 *
 * <p>An entry is the bits that are used, in its low six bits, and above them how many coefficients
 * they are, plus {@link #END} when the block ends there.
 */
final class AcSkips {
  /** Bits of a look-up. */
  static final int BITS = 13;

  /** Where the count of coefficients begins in an entry. */
  static final int COUNT = 6;

  /** Is added to the count of coefficients at the end of a block. */
  static final int END = 128;

  /** A count that no block can hold: the first code does not fit, or cannot be. */
  static final int NONE = END + 64;

  private static final int LAST = 63;
  private static final int END_OF_BLOCK = 0x00;
  private static final int ZERO_RUN = 0xF0;

  private AcSkips() {}

  /** The entries for all numbers of that many bits. */
  static short[] of(HuffmanCodes codes) {
    short[] firsts = codes.lookUp(BITS);
    short[][] byBits = new short[BITS + 1][];
    for (int bits = 0; bits <= BITS; bits++) {
      short[] entries = new short[1 << bits];
      for (int i = 0; i < entries.length; i++) {
        entries[i] = entry(firsts[i << (BITS - bits)], i, bits, byBits);
      }
      byBits[bits] = entries;
    }
    return byBits[BITS];
  }

  /** The first code, and what the entry for the bits behind it says. */
  private static short entry(int code, int bits, int length, short[][] byBits) {
    int symbol = code & 0xFF;
    int size = symbol & 0x0F;
    int used = (code >> 8) + size;
    if (code == 0 || used > length || (size == 0 && !isZeroRunOrEnd(symbol))) {
      return NONE << COUNT;
    }
    if (symbol == END_OF_BLOCK) {
      return (short) (END << COUNT | used);
    }
    int count = (symbol >> 4) + 1;
    int left = length - used;
    int rest = byBits[left][bits & ((1 << left) - 1)];
    int all = count + (rest >> COUNT);
    boolean fits = rest >> COUNT != NONE && (all & (END - 1)) <= LAST;
    return (short) (fits ? rest + (count << COUNT) + used : count << COUNT | used);
  }

  private static boolean isZeroRunOrEnd(int symbol) {
    return symbol == ZERO_RUN || symbol == END_OF_BLOCK;
  }
}
