package dev.pixedge.engine.jpeg;

import java.util.Arrays;

/**
 * Reads the blocks of a sequential scan, of each only the coefficients that a fraction of the size
 * needs; the rest is passed over, several codes at a time. Source: ITU-T T.81, F.2.2.
 */
final class BlockReader {
  private static final int LAST = 63;
  private static final int ZERO_RUN = 0xF0;
  private static final int END_OF_BLOCK = 0x00;
  private static final int SKIP_SHIFT = Long.SIZE - AcSkips.BITS;
  private static final int VALUE_SHIFT = Long.SIZE - AcCodes.BITS;

  /** States from here on are ends, or need a closer look. */
  private static final int STOP = LAST << AcSkips.COUNT;

  private static final int USED = (1 << AcSkips.COUNT) - 1;

  /** The last coefficient in zigzag order that a quarter needs: (1, 1). Source: figure A.6. */
  private static final int LAST_OF_QUARTER = 4;

  private final BitWindow in;

  /** The coefficients of the last block read for a quarter, in zigzag order, without DC. */
  final int[] low = new int[LAST_OF_QUARTER + 1];

  BlockReader(BitWindow in) {
    this.in = in;
  }

  /** The difference of a DC coefficient to that before it. Source: F.2.2.1. */
  int difference(DcCodes codes) throws Declined {
    long bits = BitWindow.peek(in.bytes, in.at);
    int code = codes.at(bits);
    if (code == 0) {
      throw noCode();
    }
    int size = code & 0xFF;
    in.at += (code >> 8) + size;
    return DcCodes.extended(bits << (code >> 8), size);
  }

  /** One bit. */
  int bit() {
    int bit = in.bytes[in.at >> 3] >> (7 - (in.at & 7)) & 1;
    in.at++;
    return bit;
  }

  /** The difference of a DC coefficient; the AC coefficients are passed over. */
  int differenceAlone(DcCodes dc, AcCodes ac) throws Declined {
    byte[] bytes = in.bytes;
    int at = in.at;
    long word = BitWindow.whole(bytes, at);
    int code = dc.at(word);
    if (code == 0) {
      throw noCode();
    }
    int size = code & 0xFF;
    int used = (code >> 8) + size;
    long behind = word << (code >> 8);
    skip(ac, behind << size | BitWindow.peek(bytes, at + Long.SIZE) >>> -used, at + used, 0);
    return DcCodes.extended(behind, size);
  }

  /** Passes over the AC coefficients of a block behind the one with this number. */
  void skip(AcCodes codes, int known) throws Declined {
    skip(codes, BitWindow.whole(in.bytes, in.at), in.at, known);
  }

  /** The same; {@code bits} are those at the position. */
  private void skip(AcCodes codes, long bits, int from, int known) throws Declined {
    short[] skips = codes.skips;
    byte[] bytes = in.bytes;
    int at = from;
    long word = bits;
    int entry = skips[(int) (word >>> SKIP_SHIFT)];
    int state = (known << AcSkips.COUNT) + entry;
    if (state < STOP) {
      word <<= entry;
      entry = skips[(int) (word >>> SKIP_SHIFT)];
      state += entry;
    }
    if (state < STOP) {
      int used = state & USED;
      word = word << entry | BitWindow.peek(bytes, at + Long.SIZE) >>> -used;
      at += used;
      state &= ~USED;
    } else if (isEnd(state)) {
      in.at = at + (state & USED);
      return;
    } else {
      state -= entry;
      state = one(codes, at + (state & USED), state >> AcSkips.COUNT);
      at = in.at;
      word = BitWindow.whole(bytes, at);
    }
    while (state < STOP) {
      // Four look-ups at once: to end after each would be guessed wrong about once in a block.
      long next = BitWindow.peek(bytes, at + Long.SIZE);
      int first = skips[(int) (word >>> SKIP_SHIFT)];
      word <<= first;
      int second = skips[(int) (word >>> SKIP_SHIFT)];
      word <<= second;
      int third = skips[(int) (word >>> SKIP_SHIFT)];
      word <<= third;
      entry = skips[(int) (word >>> SKIP_SHIFT)];
      int afterFirst = state + first;
      int afterSecond = afterFirst + second;
      int afterThird = afterSecond + third;
      state = afterThird + entry;
      if (state < STOP) {
        int used = state & USED;
        at += used;
        word = word << entry | next >>> -used;
        state &= ~USED;
        continue;
      }
      if (afterThird >= STOP) {
        state = afterThird;
        entry = third;
      }
      if (afterSecond >= STOP) {
        state = afterSecond;
        entry = second;
      }
      if (afterFirst >= STOP) {
        state = afterFirst;
        entry = first;
      }
      if (isEnd(state)) {
        in.at = at + (state & USED);
        return;
      }
      state -= entry;
      state = one(codes, at + (state & USED), state >> AcSkips.COUNT);
      at = in.at;
      word = BitWindow.whole(bytes, at);
    }
  }

  private static boolean isEnd(int state) {
    int count = state >> AcSkips.COUNT;
    return count == LAST || (count >= AcSkips.END && count < AcSkips.END + LAST);
  }

  /** Passes over one code; tells the state behind it, {@link #STOP} at the end of the block. */
  private int one(AcCodes codes, int at, int known) throws Declined {
    int code = codes.at(BitWindow.peek(in.bytes, at));
    int symbol = code & 0xFF;
    int size = symbol & 0x0F;
    in.at = at + (code >> 8) + size;
    if (code == 0 || (size == 0 && symbol != ZERO_RUN && symbol != END_OF_BLOCK)) {
      throw noCode();
    }
    int next = symbol == END_OF_BLOCK ? LAST : known + (symbol >> 4) + 1;
    if (next > LAST) {
      throw new Declined("a block of more than 64 coefficients");
    }
    return next << AcSkips.COUNT;
  }

  /** Reads the AC coefficients that a quarter needs and passes over the rest. Source: F.2.2.2. */
  void readLow(AcCodes codes) throws Declined {
    Arrays.fill(low, 0);
    int known = 0;
    while (known < LAST_OF_QUARTER) {
      long bits = BitWindow.peek(in.bytes, in.at);
      int entry = codes.values[(int) (bits >>> VALUE_SHIFT)];
      if (entry != 0) {
        in.at += entry & 0xFF;
        known += entry >> 8 & 0xFF;
      } else {
        known = one(codes, in.at, known) >> AcSkips.COUNT;
        int code = codes.at(bits);
        entry = DcCodes.extended(bits << (code >> 8), code & 0x0F) << 16;
      }
      if (known <= LAST_OF_QUARTER) {
        low[known] = entry >> 16;
      }
    }
    if (known < LAST) {
      skip(codes, known);
    }
  }

  private static Declined noCode() {
    return new Declined("bits that are no code");
  }
}
