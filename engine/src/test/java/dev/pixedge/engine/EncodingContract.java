package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Quality;
import dev.pixedge.rendition.Resize;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a picture is written. */
interface EncodingContract extends EngineUnderTest {
  @ParameterizedTest
  @CsvSource({"JPEG,JPEG", "PNG,PNG", "WEBP,WEBP", "COMPAT,JPEG"})
  default void writesTheFormatAskedForAndSaysSo(OutputFormat asked, SourceFormat expected) {
    Blob blob = rendered(Pictures.png(64, 48), Asked.as(asked, 80));
    assertThat(Probe.of(blob).format()).isEqualTo(expected);
    assertThat(blob.info().contentType()).isEqualTo(expected.contentType());
  }

  @Test
  default void writesAPngWhereACompatiblePictureIsTransparent() {
    Blob blob = rendered(Pictures.transparentPng(64, 48), Asked.as(OutputFormat.COMPAT, 80));
    assertThat(blob.info().contentType()).isEqualTo("image/png");
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "WEBP"})
  default void writesMoreBytesForMoreQuality(OutputFormat format) {
    Blob source = PngPictures.of(TestCard.photo(160, 120));
    int low = rendered(source, Asked.as(format, 30)).bytes().length;
    int middle = rendered(source, Asked.as(format, 60)).bytes().length;
    int high = rendered(source, Asked.as(format, 90)).bytes().length;
    assertThat(low).isLessThan(middle);
    assertThat(middle).isLessThan(high);
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "WEBP"})
  default void staysNearThePictureAtAHighQuality(OutputFormat format) {
    BufferedImage photo = TestCard.photo(160, 120);
    BufferedImage image = pixels(PngPictures.of(photo), Asked.as(format, 90));
    assertThat(Pixels.psnr(image, photo)).isGreaterThan(33);
  }

  /** Rows from the conformance vectors of x-oss-process; the source is a JPEG of quality 80. */
  @ParameterizedTest
  @CsvSource({"Q,90,80", "Q,60,60", "q,90,72", "q,50,40"})
  default void appliesAQualityToThatOfAJpegSource(String kind, int value, int expected) {
    Quality quality = kind.equals("Q") ? new Quality.Absolute(value) : new Quality.Relative(value);
    Blob source = JpegPictures.baseline(TestCard.photo(160, 120), 80);
    Blob jpeg = rendered(source, Asked.as(OutputFormat.JPEG, quality));
    assertThat(SourceQuality.of(jpeg)).hasValue(expected);
  }

  @Test
  default void writesProgressiveJpegUnlessBaselineIsAskedFor() {
    assertThat(frameMarker(rendered(Pictures.png(64, 48), Asked.jpeg(80)))).isEqualTo(0xC2);
    assertThat(frameMarker(rendered(Pictures.png(64, 48), Asked.baselineJpeg(80)))).isEqualTo(0xC0);
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG", "WEBP"})
  default void leavesNoMetadataInThePicture(OutputFormat format) {
    Blob photo = JpegPictures.oriented(64, 48, 6);
    Blob source = JpegPictures.withProfile(photo, DisplayP3.profile());
    Blob blob = rendered(source, Asked.as(format, 80));
    assertThat(Probe.of(blob).profile()).isFalse();
    assertThat(Probe.of(blob).orientation()).isEqualTo(1);
    assertThat(new String(blob.bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", "eXIf", "EXIF", "xap/1.0", "Photoshop");
  }

  @Test
  default void makesTheSamePicturesInManyThreadsAtOnce() {
    Engine engine = engine(TestPolicy.strict());
    Blob source = JpegPictures.baseline(TestCard.photo(320, 240), 90);
    Picture asked = Asked.as(OutputFormat.WEBP, 80, Asked.resize(Resize.Mode.LFIT, 64, 48));
    List<String> pictures =
        IntStream.range(0, 32)
            .parallel()
            .mapToObj(_ -> Arrays.toString(engine.render(source, asked).blob().bytes()))
            .distinct()
            .toList();
    assertThat(pictures).hasSize(1);
  }

  /** The marker of the first frame header of a JPEG. */
  private static int frameMarker(Blob jpeg) {
    byte[] bytes = jpeg.bytes();
    int at = 2;
    while ((bytes[at + 1] & 0xF0) != 0xC0 || (bytes[at + 1] & 0xFF) == 0xC4) {
      at += 2 + ((bytes[at + 2] & 0xFF) << 8) + (bytes[at + 3] & 0xFF);
    }
    return bytes[at + 1] & 0xFF;
  }
}
