package dev.pixedge.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.CardAssert;
import dev.pixedge.engine.DamagedPictures;
import dev.pixedge.engine.DisplayP3;
import dev.pixedge.engine.JpegKind;
import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.Pixels;
import dev.pixedge.engine.Rendered;
import dev.pixedge.engine.TestCard;
import dev.pixedge.engine.TestPolicy;
import dev.pixedge.engine.jpeg.Fraction;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FastLaneTest {
  private static final VipsEngine ENGINE =
      new VipsEngine(
          new LibVips(LibraryFile.find().orElseThrow(), 1),
          TestPolicy.strict(),
          VipsEngine.ALLOWED);

  @ParameterizedTest
  @CsvSource({
    "8, JPEG, EIGHTH",
    "8, WEBP, EIGHTH",
    "8, AVIF, EIGHTH",
    "4, JPEG, QUARTER",
    "4, WEBP, QUARTER",
    "2, JPEG,",
    "1, WEBP,",
    "8, PNG,",
    "4, GIF,"
  })
  void isTakenWhereEnoughIsThrownAway(int shrink, OutputFormat format, Fraction fraction) {
    assertThat(FastLane.fraction(false, shrink, format)).isEqualTo(Optional.ofNullable(fraction));
    assertThat(FastLane.fraction(true, shrink, format)).isEmpty();
  }

  /** Source: ratios 9.1 and more shrink by 8, 5 to 8.9 by 4; see {@link JpegShrink}. */
  @ParameterizedTest
  @CsvSource({
    "resize.w_80/quality.Q_80/format.jpeg, true",
    "resize.w_80/quality.Q_80/format.webp, true",
    "resize.w_150/quality.Q_80/format.avif, true",
    "resize.m_fill.w_70.h_70/quality.Q_80/format.jpeg, true",
    "rotate.90/resize.w_80/quality.Q_80/format.jpeg, false",
    "resize.w_80/format.png, false",
    "resize.w_400/quality.Q_80/format.jpeg, false",
    "crop.w_400.h_400/resize.w_80/quality.Q_80/format.jpeg, false"
  })
  void isToldWithThePicture(String chain, boolean fast) {
    Blob source = JpegPictures.baseline(TestCard.quadrants(800, 600), 90);
    assertThat(render(source, chain).fast()).isEqualTo(fast);
  }

  @Test
  void isNotTakenByWhatIsNotPlainYcbcr() {
    Blob plain = JpegPictures.baseline(TestCard.quadrants(800, 600), 90);
    assertThat(isFast(JpegPictures.withProfile(plain, new byte[300]))).isFalse();
    assertThat(isFast(JpegPictures.cmyk(TestCard.quadrants(800, 600)))).isFalse();
    assertThat(isFast(JpegPictures.withProfile(plain, DisplayP3.profile()))).isFalse();
    assertThat(isFast(plain)).isTrue();
    byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    assertThat(isFast(JpegPictures.withProfile(plain, srgb))).isTrue();
    assertThat(isFast(JpegPictures.progressive(TestCard.quadrants(800, 600), 90))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void showsAnOrientedPictureAsItIsSeen(int orientation) {
    Blob source = JpegPictures.oriented(1000, 760, orientation);
    Rendered rendered = render(source, "resize.w_80/quality.Q_95/format.jpeg");
    assertThat(rendered.fast()).isTrue();
    BufferedImage image = Pixels.of(rendered.blob());
    assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo("80x61");
    CardAssert.assertNearestUpright(image);
  }

  /** Sides that no block divides: both lanes put the same content in the same place. */
  @ParameterizedTest
  @CsvSource({
    "1003, 757, 2, 2, 97",
    "1003, 757, 1, 1, 181",
    "999, 751, 2, 1, 60",
    "801, 602, 1, 2, 111"
  })
  void showsWhatLibvipsShows(int width, int height, int horizontal, int vertical, int side) {
    Blob source = JpegKind.sampled(horizontal, vertical).of(TestCard.photo(width, height), 95);
    String scaled = "resize.w_" + side;
    Rendered fast = render(source, scaled + "/quality.Q_95/format.jpeg");
    Rendered plain = render(source, scaled + "/format.png");
    assertThat(fast.fast()).isTrue();
    assertThat(plain.fast()).isFalse();
    assertThat(Pixels.psnr(Pixels.of(fast.blob()), Pixels.of(plain.blob()))).isGreaterThan(34);
  }

  /** The lane does not read those codes, and libjpeg goes on behind each. */
  @Test
  void showsWrongCodesOfLaterScansAsLibvipsDoes() {
    Blob source = DamagedPictures.progressiveWithoutCodes();
    Rendered fast = render(source, "resize.w_80/quality.Q_95/format.jpeg");
    Rendered plain = render(source, "resize.w_80/format.png");
    assertThat(fast.fast()).isTrue();
    assertThat(plain.fast()).isFalse();
    assertThat(Pixels.psnr(Pixels.of(fast.blob()), Pixels.of(plain.blob()))).isGreaterThan(34);
    Rendered larger = render(source, "resize.w_400/quality.Q_80/format.jpeg");
    assertThat(Pixels.of(larger.blob()).getWidth()).isEqualTo(400);
  }

  private static boolean isFast(Blob source) {
    return render(source, "resize.w_80/quality.Q_80/format.jpeg").fast();
  }

  private static Rendered render(Blob source, String chain) {
    return ENGINE.render(source, (Picture) CanonicalPath.parse("/a/-/" + chain).product());
  }
}
