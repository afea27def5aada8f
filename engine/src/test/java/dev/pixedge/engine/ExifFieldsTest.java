package dev.pixedge.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.store.Blob;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExifFieldsTest {
  private static final Map<String, String> WITHOUT_PLACE =
      Map.of(
          "Orientation", "6",
          "XResolution", "96/1",
          "ResolutionUnit", "2",
          "DateTime", "2024:05:06 07:08:09",
          "ISOSpeedRatings", "400");

  @ParameterizedTest
  @ValueSource(strings = {"II", "MM"})
  void readsTheFieldsInEitherByteOrder(String order) {
    assertThat(ExifFields.of(jpeg(exif(order)), false)).isEqualTo(WITHOUT_PLACE);
  }

  @Test
  void tellsThePlaceOnlyWhenAsked() {
    assertThat(ExifFields.of(jpeg(exif("II")), true))
        .containsAllEntriesOf(WITHOUT_PLACE)
        .containsEntry("GPSLatitudeRef", "N")
        .containsEntry("GPSLatitude", "48/1 8/1 1234/100");
  }

  @Test
  void readsATiffAndAWebp() {
    assertThat(ExifFields.of(Blob.of("image/tiff", exif("MM")), false)).isEqualTo(WITHOUT_PLACE);
    assertThat(ExifFields.of(Blob.of("image/webp", webp(exif("II"))), false))
        .isEqualTo(WITHOUT_PLACE);
  }

  @Test
  void readsNothingWhereThereIsNone() {
    assertThat(ExifFields.of(Pictures.jpeg(8, 8), true)).isEmpty();
    assertThat(ExifFields.of(Pictures.png(8, 8), true)).isEmpty();
    assertThat(ExifFields.of(Blob.of("image/jpeg", new byte[0]), true)).isEmpty();
  }

  @Test
  void keepsWhatWasReadBeforeTheEnd() {
    byte[] whole = exif("II");
    for (int length = 0; length < whole.length; length++) {
      Blob cut = Blob.of("image/tiff", Arrays.copyOf(whole, length));
      assertThat(ExifFields.of(cut, false).entrySet()).isSubsetOf(WITHOUT_PLACE.entrySet());
    }
  }

  @RepeatedTest(50)
  void survivesAnyBytes(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 200; i++) {
      byte[] bytes = exif(random.nextBoolean() ? "II" : "MM");
      for (int change = random.nextInt(8); change >= 0; change--) {
        bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
      }
      assertThat(ExifFields.of(Blob.of("image/tiff", bytes), true).values())
          .allSatisfy(value -> assertThat(value).matches("[ -~]{1,400}"));
    }
  }

  private static Blob jpeg(byte[] exif) {
    byte[] plain = Pictures.jpeg(8, 8).bytes();
    ByteBuffer file = ByteBuffer.allocate(plain.length + exif.length + 10);
    file.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
    file.put("Exif\0\0".getBytes(US_ASCII)).put(exif);
    file.put(plain, 2, plain.length - 2);
    return Blob.of("image/jpeg", file.array());
  }

  private static byte[] webp(byte[] exif) {
    ByteBuffer file = ByteBuffer.allocate(20 + exif.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(US_ASCII)).putInt(12 + exif.length);
    file.put("WEBPEXIF".getBytes(US_ASCII)).putInt(exif.length);
    return file.put(exif).array();
  }

  /** A directory of six entries, one of one and one of two, with their values behind them. */
  private static byte[] exif(String order) {
    ByteBuffer exif = ByteBuffer.allocate(222);
    exif.order(order.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    exif.put(order.getBytes(US_ASCII));
    exif.putShort((short) 42).putInt(8).putShort((short) 6);
    entry(exif, 0x112, 3, 1).putShort((short) 6).putShort((short) 0);
    entry(exif, 0x11A, 5, 1).putInt(150);
    entry(exif, 0x128, 3, 1).putShort((short) 2).putShort((short) 0);
    entry(exif, 0x132, 2, 20).putInt(158);
    entry(exif, 0x8769, 4, 1).putInt(90);
    entry(exif, 0x8825, 4, 1).putInt(108);
    exif.position(90).putShort((short) 1);
    entry(exif, 0x8827, 3, 1).putShort((short) 400).putShort((short) 0);
    exif.position(108).putShort((short) 2);
    entry(exif, 1, 2, 2).put((byte) 'N').put((byte) 0).putShort((short) 0);
    entry(exif, 2, 5, 3).putInt(178);
    exif.position(150).putInt(96).putInt(1);
    exif.put("2024:05:06 07:08:09\0".getBytes(US_ASCII));
    exif.putInt(48).putInt(1).putInt(8).putInt(1).putInt(1234).putInt(100);
    return exif.array();
  }

  private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
    return exif.putShort((short) tag).putShort((short) type).putInt(count);
  }
}
