package dev.pixedge.engine.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.JpegKind;
import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.TestCard;
import dev.pixedge.engine.jpeg.Outcome.Decoded;
import dev.pixedge.engine.jpeg.Outcome.Left;
import dev.pixedge.store.Blob;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScaledJpegTest {
  private static final int COM = 0xFE;

  @ParameterizedTest
  @CsvSource({
    "1, 1, false, 0, false",
    "2, 1, false, 0, false",
    "1, 2, false, 0, false",
    "2, 2, false, 0, false",
    "1, 1, true, 0, false",
    "2, 2, false, 1, false",
    "2, 1, false, 7, false",
    "1, 1, true, 3, false",
    "1, 1, false, 0, true",
    "2, 1, false, 0, true",
    "1, 2, false, 0, true",
    "2, 2, false, 0, true",
    "1, 1, true, 0, true",
    "2, 2, false, 5, true"
  })
  void decodesToTheMeansOfWhatAFullDecodeShows(
      int horizontal, int vertical, boolean grey, int interval, boolean progressive) {
    double coloured = horizontal * vertical > 1 ? 6 : 2;
    JpegKind kind = new JpegKind(horizontal, vertical, grey, interval, progressive);
    for (int[] size : new int[][] {{320, 240}, {333, 251}, {17, 400}, {9, 9}, {8, 8}, {1, 1}}) {
      Blob jpeg = kind.of(TestCard.photo(size[0], size[1]), 90);
      assertThat(isRestarted(jpeg)).isEqualTo(interval > 0);
      boolean coarse = size[0] * size[1] < 10_000;
      if (coarse) {
        assertThat(DecodedAssert.decoded(jpeg, Fraction.EIGHTH).width())
            .isEqualTo((size[0] + 7) / 8);
        continue;
      }
      DecodedAssert.assertMeans(jpeg, Fraction.EIGHTH, 4, coloured);
      if (!progressive) {
        DecodedAssert.assertMeans(jpeg, Fraction.QUARTER, 4, coloured);
      }
    }
  }

  /**
   * Four flat colours whose borders lie between the units of every sampling: only there is colour
   * spread that is sampled less often.
   */
  @ParameterizedTest
  @CsvSource({"1, 1, 2.5", "2, 1, 6", "1, 2, 6", "2, 2, 10"})
  void keepsFlatColoursToALevel(int horizontal, int vertical, double spread) {
    Blob jpeg = JpegKind.sampled(horizontal, vertical).of(TestCard.quadrants(160, 128), 95);
    DecodedAssert.assertMeans(jpeg, Fraction.EIGHTH, 2, spread);
    DecodedAssert.assertMeans(jpeg, Fraction.QUARTER, 2, spread);
  }

  @Test
  void readsPastCommentsFillBytesAndUnknownApplicationSegments() {
    byte[] jpeg = JpegPictures.baseline(TestCard.photo(64, 48), 90).bytes();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    bytes.writeBytes(new byte[] {-1, -1, -1, (byte) COM, 0, 4, -1, (byte) 0xD9});
    bytes.writeBytes(new byte[] {-1, (byte) 0xEC, 0, 2});
    bytes.write(jpeg, 2, jpeg.length - 4);
    bytes.writeBytes(new byte[] {-1, -1, -1, (byte) 0xD9});
    Decoded plain = (Decoded) ScaledJpeg.decode(jpeg, Fraction.QUARTER);
    Decoded filled = (Decoded) ScaledJpeg.decode(bytes.toByteArray(), Fraction.QUARTER);
    assertThat(DecodedAssert.samples(filled)).isEqualTo(DecodedAssert.samples(plain));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void leavesWhatIsCutAnywhere(boolean progressive) {
    JpegKind kind = JpegKind.sampled(2, 2).restarted(2);
    byte[] jpeg =
        (progressive ? kind.progressively() : kind).of(TestCard.photo(40, 24), 80).bytes();
    for (int length = 0; length < jpeg.length; length++) {
      assertThat(ScaledJpeg.decode(Arrays.copyOf(jpeg, length), Fraction.EIGHTH))
          .as("%s of %s bytes", length, jpeg.length)
          .isInstanceOf(Left.class);
    }
  }

  @Test
  void leavesWhatItDoesNotKnow() {
    assertLeft(JpegPictures.cmyk(TestCard.photo(16, 16)), Fraction.EIGHTH);
    assertLeft(JpegPictures.progressive(TestCard.photo(16, 16), 90), Fraction.QUARTER);
  }

  private static void assertLeft(Blob jpeg, Fraction fraction) {
    assertThat(ScaledJpeg.decode(jpeg.bytes(), fraction)).isInstanceOf(Left.class);
  }

  private static boolean isRestarted(Blob jpeg) {
    byte[] bytes = jpeg.bytes();
    for (int i = 0; i + 5 < bytes.length; i++) {
      if (bytes[i] == -1 && bytes[i + 1] == (byte) Segments.DRI) {
        return bytes[i + 4] != 0 || bytes[i + 5] != 0;
      }
    }
    return false;
  }
}
