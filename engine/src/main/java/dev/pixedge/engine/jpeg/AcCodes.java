package dev.pixedge.engine.jpeg;

/**
 * The codes of AC coefficients: how many zeros come before each, and how many bits it has. Source:
 * ITU-T T.81, F.2.2.2.
 */
final class AcCodes {
  /** Bits of a look-up of one code with its value. */
  static final int BITS = 10;

  /** In an entry of {@link #values}, as many coefficients as no block has: it ends there. */
  static final int END = 128;

  private static final int END_OF_BLOCK = 0x00;
  private static final int ZERO_RUN = 0xF0;

  private final HuffmanCodes codes;
  private final short[] firsts;

  /** See {@link AcSkips}. */
  final short[] skips;

  /**
   * For every number of {@link #BITS} bits what they begin with: the value of a coefficient in the
   * upper half, then, a byte each, how many coefficients it is with the zeros before it, and all
   * its bits; 0 where it does not fit.
   */
  final int[] values;

  /** Look-ups of these codes; {@code withValues} when values are needed, too. */
  AcCodes(HuffmanCodes codes, boolean withValues) {
    this.codes = codes;
    this.skips = AcSkips.of(codes);
    this.firsts = codes.lookUp(BITS);
    this.values = withValues ? values(firsts) : new int[0];
  }

  /** The code at the left end of these bits: its length times 256 plus its symbol, 0 for none. */
  int at(long bits) {
    int code = firsts[(int) (bits >>> (Long.SIZE - BITS))];
    return code != 0 ? code : codes.at((int) (bits >>> (Long.SIZE - HuffmanCodes.LONGEST)));
  }

  private static int[] values(short[] firsts) {
    int[] values = new int[firsts.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(firsts[i] >> 8, firsts[i] & 0xFF, i);
    }
    return values;
  }

  private static int value(int length, int symbol, int bits) {
    int size = symbol & 0x0F;
    if (length == 0 || length + size > BITS) {
      return 0;
    }
    if (size == 0) {
      return switch (symbol) {
        case END_OF_BLOCK -> END << 8 | length;
        case ZERO_RUN -> 16 << 8 | length;
        default -> 0;
      };
    }
    int value = DcCodes.extended((long) bits << (Long.SIZE - BITS + length), size);
    return value << 16 | ((symbol >> 4) + 1) << 8 | (length + size);
  }
}
