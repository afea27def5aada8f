package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.metadata.ImageDetails;
import dev.pixedge.metadata.Place;
import dev.pixedge.metadata.Shot;
import dev.pixedge.store.Blob;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProbeDetailsTest {
  private static final int FIRST_BYTES = 65_536;

  /** What the camera of {@link #SHOT} writes. */
  static ExifBytes camera(ByteOrder order) {
    return new ExifBytes(order)
        .picture(0x10F, "FUJIFILM ")
        .picture(0x110, "X100V")
        .shot(0x829A, 10, 2500)
        .shot(0x829D, 56, 10)
        .shot(0x8827, 400)
        .shot(0x9003, "2026:07:01 12:34:56")
        .shot(0x9011, "+02:00")
        .shot(0x920A, 230, 10)
        .shot(0xA434, "23mm F2")
        .gps(1, "S")
        .gps(2, 33, 1, 51, 1, 2442, 100)
        .gps(3, "E")
        .gps(4, 151, 1, 12, 1, 4719, 100)
        .gps(5, (byte) 0)
        .gps(6, 45, 10);
  }

  /** 33° 51' 24.42" is 33 + 51/60 + 24.42/3600 degrees. */
  static final Shot SHOT =
      new Shot(
          Optional.of("FUJIFILM X100V"),
          Optional.of("23mm F2"),
          Optional.of("1/250"),
          Optional.of(5.6),
          Optional.of(400),
          Optional.of(23.0),
          Optional.of("2026-07-01T12:34:56+02:00"),
          Optional.of(new Place(-33.8567833, 151.2131083, Optional.of(4.5))));

  static Stream<Blob> photos() {
    byte[] low = camera(ByteOrder.LITTLE_ENDIAN).bytes();
    byte[] high = camera(ByteOrder.BIG_ENDIAN).bytes();
    return Stream.of(
        JpegPictures.withExif(Pictures.jpeg(40, 30), low),
        JpegPictures.withExif(Pictures.jpeg(40, 30), high),
        PngPictures.withChunk(Pictures.png(40, 30), "eXIf", high));
  }

  @ParameterizedTest
  @MethodSource("photos")
  void readsHowAPhotoWasTaken(Blob photo) {
    assertThat(Probe.details(photo).shot()).isEqualTo(SHOT);
  }

  @Test
  void theFactsOfALargeJpegStandInItsFirst64Kilobytes() {
    Blob photo =
        JpegPictures.withExif(
            JpegPictures.withProfile(Pictures.jpeg(4000, 3000), DisplayP3.profile()),
            camera(ByteOrder.LITTLE_ENDIAN).bytes());
    byte[] head = Arrays.copyOf(photo.bytes(), FIRST_BYTES);
    assertThat(photo.bytes()).hasSizeGreaterThan(FIRST_BYTES);
    ImageDetails details = Probe.details(Blob.of("image/jpeg", head));
    assertThat(details).isEqualTo(Probe.details(photo));
    assertThat(details.facts().width()).isEqualTo(4000);
    assertThat(details.shot()).isEqualTo(SHOT);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8000, 1/8000",
    "1, 4, 1/4",
    "3, 10, 0.3",
    "1, 2, 0.5",
    "2, 1, 2",
    "25, 10, 2.5",
    "30, 1, 30",
  })
  void saysAnExposureAsPhotographersDo(int above, int below, String exposure) {
    assertThat(shot(new ExifBytes(ByteOrder.BIG_ENDIAN).shot(0x829A, above, below)).exposure())
        .hasValue(exposure);
  }

  @ParameterizedTest
  @CsvSource({
    "Canon, Canon EOS R5, Canon EOS R5",
    "NIKON CORPORATION, NIKON Z 8, NIKON CORPORATION NIKON Z 8",
    "Apple, iPhone 15, Apple iPhone 15",
  })
  void namesTheMakerOnce(String make, String model, String camera) {
    assertThat(
            shot(new ExifBytes(ByteOrder.LITTLE_ENDIAN).picture(0x10F, make).picture(0x110, model))
                .camera())
        .hasValue(camera);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000:00:00 00:00:00", "    :  :     :  :  ", "2026:02:30 01:02:03", "x"})
  void doesNotTellATimeThatIsNone(String clock) {
    assertThat(shot(new ExifBytes(ByteOrder.BIG_ENDIAN).shot(0x9003, clock)).taken()).isEmpty();
  }

  @Test
  void tellsACameraClockWithoutAnOffsetAsItStands() {
    assertThat(
            shot(new ExifBytes(ByteOrder.BIG_ENDIAN)
                    .shot(0x9003, "2026:01:02 03:04:05")
                    .shot(0x9011, "here"))
                .taken())
        .hasValue("2026-01-02T03:04:05");
  }

  @Test
  void doesNotTellAPlaceThatIsNowhere() {
    assertThat(
            shot(new ExifBytes(ByteOrder.BIG_ENDIAN)
                    .gps(2, 91, 1, 0, 1, 0, 1)
                    .gps(4, 10, 1, 0, 1, 0, 1))
                .place())
        .isEmpty();
    assertThat(
            shot(new ExifBytes(ByteOrder.BIG_ENDIAN)
                    .gps(2, 0, 0, 0, 0, 0, 0)
                    .gps(4, 10, 1, 0, 1, 0, 1))
                .place())
        .isEmpty();
  }

  @Test
  void exifThatIsCutAnywhereIsNoFault() {
    byte[] exif = camera(ByteOrder.LITTLE_ENDIAN).bytes();
    for (int length = 0; length < exif.length; length++) {
      Blob photo = JpegPictures.withExif(Pictures.jpeg(8, 8), Arrays.copyOf(exif, length));
      assertThat(Probe.details(photo).facts().width()).isEqualTo(8);
    }
  }

  static Stream<Blob> withProfile() {
    byte[] profile = DisplayP3.profile();
    return Stream.of(
        JpegPictures.withProfile(Pictures.jpeg(40, 30), profile),
        PngPictures.withChunk(Pictures.png(40, 30), "iCCP", PngPictures.profileChunk(profile)),
        WebpPictures.withProfile(TestCard.quadrants(40, 30), profile));
  }

  @ParameterizedTest
  @MethodSource("withProfile")
  void tellsWhatAColourProfileCallsItself(Blob picture) {
    assertThat(Probe.details(picture).profile()).hasValue("Display P3");
  }

  @Test
  void tellsNothingWhereThereIsNothing() {
    assertThat(Probe.details(Pictures.png(4, 4)))
        .isEqualTo(ImageDetails.of(Probe.of(Pictures.png(4, 4))));
  }

  private static Shot shot(ExifBytes exif) {
    return Probe.details(JpegPictures.withExif(Pictures.jpeg(8, 8), exif.bytes())).shot();
  }
}
