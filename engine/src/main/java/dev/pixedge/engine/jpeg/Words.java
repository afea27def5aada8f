package dev.pixedge.engine.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array at a time. */
final class Words {
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Words() {}

  /** The eight bytes from there on, the first one at the left end. */
  static long at(byte[] bytes, int place) {
    return (long) LONGS.get(bytes, place);
  }

  /** The place of the first 0xFF in these bytes, or {@code to} when there is none. */
  static int prefix(byte[] bytes, int from, int to) {
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long inverted = ~at(bytes, i);
      if (((inverted - ONES) & ~inverted & TOPS) != 0) {
        break;
      }
    }
    while (i < to && bytes[i] != (byte) 0xFF) {
      i++;
    }
    return i;
  }
}
