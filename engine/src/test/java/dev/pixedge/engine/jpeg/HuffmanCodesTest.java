package dev.pixedge.engine.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes and values as the tables of ITU-T T.81 list them. */
final class HuffmanCodesTest {
  /** Source: table K.3, codes of luminance DC differences. */
  static final int[] K3 = {0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0};

  @ParameterizedTest
  @CsvSource({
    "00, 0",
    "010, 1",
    "011, 2",
    "100, 3",
    "101, 4",
    "110, 5",
    "1110, 6",
    "11110, 7",
    "111110, 8",
    "1111110, 9",
    "11111110, 10",
    "111111110, 11"
  })
  void haveTheCodesOfTableK3(String code, int category) throws Declined {
    HuffmanCodes codes = codes(K3, 12);
    int bits = Integer.parseInt(code, 2) << (16 - code.length());
    assertThat(codes.at(bits)).isEqualTo(code.length() << 8 | category);
    assertThat(codes.at(bits | (1 << (16 - code.length())) - 1))
        .isEqualTo(code.length() << 8 | category);
    assertThat((int) codes.lookUp(9)[bits >> 7]).isEqualTo(code.length() << 8 | category);
  }

  @Test
  void knowNoCodeOfOnesAlone() throws Declined {
    assertThat(codes(K3, 12).at(0xFFFF)).isZero();
    assertThat((int) codes(K3, 12).lookUp(9)[511]).isZero();
  }

  /** Three codes of one bit; two of one bit, of which one would be of ones alone. */
  @Test
  void refuseMoreCodesThanThereCanBe() {
    assertThatThrownBy(() -> codes(new int[] {3}, 3)).isInstanceOf(Declined.class);
    assertThatThrownBy(() -> codes(new int[] {2}, 2)).isInstanceOf(Declined.class);
  }

  /** Source: table F.1, the additional bits of each category. */
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "0, -1",
    "1, 1",
    "00, -3",
    "01, -2",
    "10, 2",
    "11, 3",
    "000, -7",
    "011, -4",
    "100, 4",
    "00000000000, -2047",
    "11111111111, 2047"
  })
  void extendBitsToTheNumbersOfTableF1(String bits, int number) {
    long left = bits.isEmpty() ? 0 : Long.parseLong(bits, 2) << (64 - bits.length());
    assertThat(DcCodes.extended(left, bits.length())).isEqualTo(number);
    long noise = -1L >>> bits.length();
    assertThat(DcCodes.extended(left | noise, bits.length())).isEqualTo(number);
  }

  /** The codes that these numbers of codes for each length make, with symbols that count up. */
  static HuffmanCodes codes(int[] counts, int symbols) throws Declined {
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    segment.writeBytes(new byte[] {-1, (byte) Segments.SOI, 0, (byte) (2 + 16 + symbols)});
    for (int i = 0; i < 16; i++) {
      segment.write(i < counts.length ? counts[i] : 0);
    }
    for (int i = 0; i < symbols; i++) {
      segment.write(i);
    }
    Segments segments = new Segments(segment.toByteArray());
    segments.open();
    return HuffmanCodes.read(segments);
  }
}
