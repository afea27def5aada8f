package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DecodeMemoryTest {
  private static final long ROWS = 100_000_000;
  private static final int PIXELS = 64 * 48;
  private static final BufferedImage CARD = TestCard.quadrants(64, 48);

  static Stream<Arguments> sources() {
    return Stream.of(
        Arguments.of("rows of a baseline JPEG", JpegPictures.baseline(CARD, 90), 0),
        Arguments.of(
            "16-bit coefficients of 1.5 samples", JpegPictures.progressive(CARD, 90), PIXELS * 3),
        Arguments.of(
            "baseline, one component a scan", inScans(JpegPictures.baseline(CARD, 90)), PIXELS * 3),
        Arguments.of("rows of a PNG", PngPictures.of(CARD), 0),
        Arguments.of("four bytes a pixel", PngPictures.interlaced(CARD), PIXELS * 4),
        Arguments.of("a frame twice", Pictures.animatedGif(64, 48, 5), PIXELS * 8),
        Arguments.of("a frame twice", Pictures.webp(64, 48), PIXELS * 8),
        Arguments.of(
            "a strip twice", TiffPictures.of(CARD, ByteOrder.LITTLE_ENDIAN), PIXELS * 3 * 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void isWhatMustLieInMemoryAtOnce(String what, Blob source, int bytes) {
    assertThat(DecodeMemory.of(source, Probe.of(source)) - ROWS).as(what).isEqualTo(bytes);
  }

  /** 250 million pixels of 3 samples of 16 bits are 1.5 GB; of 1.5 samples they are half of it. */
  @Test
  void refusesAProgressiveJpegOfFullColourThatFitsOnlyInRows() {
    Guard guard = new Guard(TestPolicy.strict().limits());
    Blob half = claiming(JpegPictures.progressive(CARD, 90), 20_000, 12_500);
    assertThat(guard.check(half).width()).isEqualTo(20_000);
    byte[] full = half.bytes().clone();
    full[frame(full) + 11] = 0x11;
    assertThatThrownBy(() -> guard.check(Blob.of("image/jpeg", full)))
        .hasMessageStartingWith("source bytes of memory to decode it: expected at most 1500000000");
  }

  @Test
  void refusesAnInterlacedPngOfSixteenBitsThatFitsOnlyInRows() {
    Guard guard = new Guard(TestPolicy.strict().limits());
    byte[] png = PngPictures.claiming(15_000, 15_000).bytes();
    png[24] = 16;
    assertThat(guard.check(Blob.of("image/png", png)).width()).isEqualTo(15_000);
    png[28] = 1;
    assertThatThrownBy(() -> guard.check(Blob.of("image/png", png)))
        .hasMessageStartingWith("source bytes of memory to decode it");
  }

  /** The same JPEG, whose first scan says that it holds one component. */
  private static Blob inScans(Blob jpeg) {
    byte[] bytes = jpeg.bytes().clone();
    for (int at = 2; ; at += 2 + ByteBuffer.wrap(bytes).getShort(at + 2)) {
      if ((bytes[at + 1] & 0xFF) == 0xDA) {
        bytes[at + 4] = 1;
        return Blob.of("image/jpeg", bytes);
      }
    }
  }

  private static Blob claiming(Blob jpeg, int width, int height) {
    byte[] bytes = jpeg.bytes().clone();
    ByteBuffer.wrap(bytes)
        .putShort(frame(bytes) + 5, (short) height)
        .putShort(frame(bytes) + 7, (short) width);
    return Blob.of("image/jpeg", bytes);
  }

  /** Where the marker of a progressive frame stands. */
  private static int frame(byte[] jpeg) {
    int at = 2;
    while ((jpeg[at + 1] & 0xFF) != 0xC2) {
      at += 2 + ByteBuffer.wrap(jpeg).getShort(at + 2);
    }
    return at;
  }
}
