package dev.pixedge.engine.jpeg;

/** The codes of DC differences: how many bits each has. Source: ITU-T T.81, F.2.2.1. */
final class DcCodes {
  /** Bits of a look-up; most codes are shorter. */
  private static final int BITS = 9;

  private static final int MOST_BITS = 11;

  private final HuffmanCodes codes;
  private final short[] table;

  /** Look-ups of these codes, all of which must be of differences that 8-bit samples can have. */
  DcCodes(HuffmanCodes codes) throws Declined {
    if (!codes.isWithin(MOST_BITS)) {
      throw new Declined("a difference of more bits than there can be");
    }
    this.codes = codes;
    this.table = codes.lookUp(BITS);
  }

  /** The code at the left end of these bits: its length times 256 plus how many bits follow. */
  int at(long bits) {
    int code = table[(int) (bits >>> (Long.SIZE - BITS))];
    return code != 0 ? code : codes.at((int) (bits >>> (Long.SIZE - HuffmanCodes.LONGEST)));
  }

  /** The number that the first {@code size} of these bits stand for. Source: F.2.2.1, EXTEND. */
  static int extended(long bits, int size) {
    int value = (int) (bits >>> 1 >>> (Long.SIZE - 1 - size));
    int negative = (int) (~bits >> (Long.SIZE - 1));
    return value + (negative & (1 - (1 << size)));
  }
}
