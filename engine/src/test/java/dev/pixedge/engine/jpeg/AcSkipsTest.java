package dev.pixedge.engine.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Codes of 1, 2, 3 and 4 bits for the symbols 0 (the block ends), 1 (a coefficient of one bit), 2
 * (of two bits) and 3 (of three).
 */
final class AcSkipsTest {
  private static final int[] COUNTS = {1, 1, 1, 1};

  @Test
  void addUpWholeCodesWithTheirBits() throws Declined {
    // 10 v, 10 v, 10 v, 10 v, then a single bit of the next code
    assertEntry("101 100 101 100 1", 12, 4);
    // 110 vv, 1110 vvv, and no room for another
    assertEntry("11001 1110101 1", 12, 2);
  }

  @Test
  void stopAtTheEndOfTheBlock() throws Declined {
    assertEntry("101 0 000000000", 4, AcSkips.END + 1);
    assertEntry("0 000000000000", 1, AcSkips.END);
  }

  @Test
  void sayWhereNoCodeFits() throws Declined {
    assertEntry("1111111111111", 0, AcSkips.NONE);
  }

  private static void assertEntry(String bits, int used, int count) throws Declined {
    short[] skips = AcSkips.of(HuffmanCodesTest.codes(COUNTS, 4));
    int entry = skips[Integer.parseInt(bits.replace(" ", ""), 2)];
    assertThat(entry & 63).isEqualTo(used);
    assertThat(entry >> AcSkips.COUNT).isEqualTo(count);
  }
}
