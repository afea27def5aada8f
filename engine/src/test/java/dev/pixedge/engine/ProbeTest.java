package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProbeTest {
  private static final BufferedImage CARD = TestCard.quadrants(40, 30);
  private static final BufferedImage FRAMED = TestCard.framed(40, 30);
  private static final BufferedImage GREY =
      TestCard.quadrants(40, 30, BufferedImage.TYPE_BYTE_GRAY);
  private static final BufferedImage PALETTE =
      TestCard.quadrants(40, 30, BufferedImage.TYPE_BYTE_INDEXED);

  static Stream<Arguments> soundPictures() {
    return Stream.of(
        row("baseline JPEG", Pictures.jpeg(40, 30), SourceFormat.JPEG, 1, false),
        row("progressive JPEG", JpegPictures.progressive(CARD, 80), SourceFormat.JPEG, 1, false),
        row("grey JPEG", JpegPictures.baseline(GREY, 80), SourceFormat.JPEG, 1, false),
        row("CMYK JPEG", JpegPictures.cmyk(CARD), SourceFormat.JPEG, 1, false),
        row("PNG", Pictures.png(40, 30), SourceFormat.PNG, 1, false),
        row("alpha PNG", PngPictures.of(FRAMED), SourceFormat.PNG, 1, true),
        row("palette PNG", PngPictures.of(PALETTE), SourceFormat.PNG, 1, false),
        row("interlaced PNG", PngPictures.interlaced(CARD), SourceFormat.PNG, 1, false),
        row("animated PNG", PngPictures.animated(CARD, 7), SourceFormat.PNG, 7, false),
        row("grey PNG with alpha", PngPictures.greyWithAlpha(40, 30, 9), SourceFormat.PNG, 1, true),
        row("16-bit PNG", PngPictures.sixteenBit(CARD), SourceFormat.PNG, 1, false),
        row("lossy WebP", Pictures.webp(40, 30), SourceFormat.WEBP, 1, false),
        row("lossy WebP with alpha", WebpPictures.lossy(FRAMED, 80), SourceFormat.WEBP, 1, true),
        row("lossless WebP", WebpPictures.lossless(CARD), SourceFormat.WEBP, 1, false),
        row("lossless alpha WebP", WebpPictures.lossless(FRAMED), SourceFormat.WEBP, 1, true),
        row("animated WebP", WebpPictures.animated(40, 30, 3), SourceFormat.WEBP, 3, false),
        row("still GIF", GifPictures.still(PALETTE), SourceFormat.GIF, 1, false),
        row("animated GIF", GifPictures.animated(40, 30, 5), SourceFormat.GIF, 5, false),
        row(
            "TIFF, low byte first",
            tiff(ByteOrder.LITTLE_ENDIAN, false),
            SourceFormat.TIFF,
            1,
            false),
        row("TIFF, high byte first", tiff(ByteOrder.BIG_ENDIAN, true), SourceFormat.TIFF, 1, true),
        row("BMP", Pictures.bmp(40, 30), SourceFormat.BMP, 1, false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("soundPictures")
  void readsTheFactsOfASoundPicture(
      String name, Blob picture, SourceFormat format, int frames, boolean alpha) {
    assertThat(Probe.of(picture))
        .as(name)
        .isEqualTo(new ImageFacts(format, 40, 30, 1, frames, alpha, false));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void readsTheOrientationOfEveryFormatThatHasOne(int orientation) {
    byte[] exif = JpegPictures.exif(orientation);
    assertThat(
            Stream.of(
                    JpegPictures.oriented(40, 30, orientation),
                    PngPictures.withChunk(Pictures.png(40, 30), "eXIf", exif),
                    WebpPictures.withOrientation(CARD, orientation),
                    TiffPictures.of(CARD, ByteOrder.BIG_ENDIAN, orientation, false))
                .map(Probe::of)
                .map(ImageFacts::orientation))
        .containsOnly(orientation);
  }

  @Test
  void seesTheProfileOfJpegPngAndWebp() {
    byte[] profile = DisplayP3.profile();
    byte[] chunk = PngPictures.profileChunk(profile);
    assertThat(
            Stream.of(
                    JpegPictures.withProfile(Pictures.jpeg(40, 30), profile),
                    PngPictures.withChunk(Pictures.png(40, 30), "iCCP", chunk),
                    WebpPictures.withProfile(CARD, profile))
                .map(Probe::of)
                .map(ImageFacts::profile))
        .containsOnly(true);
  }

  static Stream<Arguments> damagedPictures() {
    return Stream.of(
        Arguments.of("nothing", Blob.of("image/png", new byte[0]), Fault.NOT_AN_IMAGE),
        Arguments.of("text", DamagedPictures.text(), Fault.NOT_AN_IMAGE),
        Arguments.of("100 bytes", DamagedPictures.hundredBytes(), Fault.SOURCE_CORRUPT),
        Arguments.of("PNG without sides", PngPictures.claiming(0, 0), Fault.SOURCE_CORRUPT),
        Arguments.of(
            "PNG header only", DamagedPictures.head(Pictures.png(4, 4), 33), Fault.SOURCE_CORRUPT),
        Arguments.of(
            "WebP header only",
            DamagedPictures.head(Pictures.webp(4, 4), 20),
            Fault.SOURCE_CORRUPT),
        Arguments.of(
            "WebP larger than its canvas", WebpPictures.onCanvas(CARD, 4, 3), Fault.SOURCE_CORRUPT),
        Arguments.of(
            "GIF header only", DamagedPictures.head(Pictures.gif(4, 4), 13), Fault.SOURCE_CORRUPT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damagedPictures")
  void refusesWhatIsNoSoundHeader(String name, Blob picture, Fault fault) {
    assertThatThrownBy(() -> Probe.of(picture))
        .as(name)
        .isInstanceOfSatisfying(
            FaultException.class, thrown -> assertThat(thrown.fault()).isEqualTo(fault));
  }

  private static Blob tiff(ByteOrder order, boolean alpha) {
    return TiffPictures.of(FRAMED, order, 1, alpha);
  }

  private static Arguments row(
      String name, Blob picture, SourceFormat format, int frames, boolean alpha) {
    return Arguments.of(name, picture, format, frames, alpha);
  }
}
