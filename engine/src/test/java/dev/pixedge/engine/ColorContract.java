package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Resize;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of a source come out right, whatever it stores them as. */
interface ColorContract extends EngineUnderTest {
  @ParameterizedTest
  @EnumSource
  default void keepsTheColoursOfEveryKindOfSource(SoundSource source) {
    BufferedImage image = pixels(source.blob(), Asked.png());
    assertThat(image.getWidth()).isEqualTo(64);
    assertThat(image.getHeight()).isEqualTo(48);
    CardAssert.assertUpright(image, source.tolerance());
  }

  @Test
  default void keepsTheLevelsOfAGreySource() {
    Blob grey = JpegPictures.baseline(filled(BufferedImage.TYPE_BYTE_GRAY, 128), 95);
    assertThat(Pixels.distance(centre(grey), new Color(128, 128, 128))).isLessThanOrEqualTo(1);
    Blob png = PngPictures.of(filled(BufferedImage.TYPE_BYTE_GRAY, 77));
    assertThat(centre(png)).isEqualTo(new Color(77, 77, 77));
    Blob deep = PngPictures.of(filled(BufferedImage.TYPE_USHORT_GRAY, 200 * 257));
    assertThat(centre(deep)).isEqualTo(new Color(200, 200, 200));
  }

  @Test
  default void keepsTheLevelsAndTheTransparencyOfAGreySource() {
    BufferedImage image =
        pixels(PngPictures.greyWithAlpha(32, 32, 77), Asked.as(OutputFormat.WEBP, 100));
    assertThat(Pixels.opacity(image, 4, 16)).isZero();
    assertThat(Pixels.opacity(image, 28, 16)).isEqualTo(255);
    assertThat(Pixels.distance(Pixels.at(image, 28, 16), new Color(77, 77, 77)))
        .isLessThanOrEqualTo(2);
  }

  @Test
  default void turnsCmykIntoTheColoursOfTheScreen() {
    CardAssert.assertNearestUpright(
        pixels(JpegPictures.cmyk(TestCard.quadrants(64, 48)), Asked.png()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC86432, 0x3C8C50, 0x5064B4, 0x808080, 0xF0DCC8})
  default void turnsDisplayP3IntoSrgb(int rgb) {
    BufferedImage plain = plain(new Color(rgb));
    byte[] profile = DisplayP3.profile();
    Blob jpeg = JpegPictures.withProfile(JpegPictures.baseline(plain, 98), profile);
    Blob png =
        PngPictures.withChunk(PngPictures.of(plain), "iCCP", PngPictures.profileChunk(profile));
    Color expected = DisplayP3.inSrgb(new Color(rgb));
    Blob webp = WebpPictures.withProfile(plain, profile);
    for (Blob source : List.of(jpeg, png, webp)) {
      assertThat(Pixels.distance(centre(source), expected))
          .as("%s: expected %s, got %s", source.info().contentType(), expected, centre(source))
          .isLessThanOrEqualTo(3);
    }
  }

  /** Colours of Adobe RGB that lie within sRGB too. */
  @ParameterizedTest
  @ValueSource(ints = {0xC86432, 0x64825A, 0x5064B4, 0x808080, 0xF0DCC8})
  default void turnsAdobeRgbIntoSrgb(int rgb) {
    BufferedImage plain = plain(new Color(rgb));
    byte[] profile = AdobeRgb.profile();
    Blob jpeg = JpegPictures.withProfile(JpegPictures.baseline(plain, 98), profile);
    Blob png =
        PngPictures.withChunk(PngPictures.of(plain), "iCCP", PngPictures.profileChunk(profile));
    Color expected = AdobeRgb.inSrgb(new Color(rgb));
    for (Blob source : List.of(jpeg, png)) {
      assertThat(Pixels.distance(centre(source), expected))
          .as("%s: expected %s, got %s", source.info().contentType(), expected, centre(source))
          .isLessThanOrEqualTo(3);
    }
  }

  @Test
  default void keepsTheTransparentColourOfAPalette() {
    byte[] red = {0, (byte) 210, 40, 0};
    byte[] green = {0, 40, (byte) 160, 0};
    byte[] blue = {0, 40, 60, 0};
    IndexColorModel palette = new IndexColorModel(2, 4, red, green, blue, 3);
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_BINARY, palette);
    for (int i = 0; i < 32 * 32; i++) {
      image.getRaster().setSample(i % 32, i / 32, 0, i % 32 < 16 ? 3 : 1);
    }
    for (OutputFormat format : List.of(OutputFormat.PNG, OutputFormat.WEBP)) {
      BufferedImage kept = pixels(PngPictures.of(image), Asked.as(format, 100));
      assertThat(Pixels.opacity(kept, 4, 16)).isZero();
      assertThat(Pixels.opacity(kept, 28, 16)).isEqualTo(255);
      assertThat(Pixels.distance(Pixels.at(kept, 28, 16), new Color(210, 40, 40)))
          .isLessThanOrEqualTo(3);
    }
  }

  @Test
  default void laysTransparencyOnWhiteForJpeg() {
    BufferedImage image = pixels(Pictures.transparentPng(64, 48), Asked.jpeg(95));
    assertThat(Pixels.distance(Pixels.at(image, 2, 2), Color.WHITE)).isLessThanOrEqualTo(2);
    assertThat(Pixels.distance(Pixels.at(image, 22, 17), TestCard.NORTH_WEST))
        .isLessThanOrEqualTo(8);
  }

  @ParameterizedTest
  @EnumSource(names = {"PNG", "WEBP", "COMPAT"})
  default void keepsTransparencyWhereTheFormatHasIt(OutputFormat format) {
    for (Blob source :
        List.of(Pictures.transparentPng(64, 48), WebpPictures.lossless(TestCard.framed(64, 48)))) {
      BufferedImage image = pixels(source, Asked.as(format, 95));
      assertThat(Pixels.opacity(image, 2, 2)).isZero();
      assertThat(Pixels.opacity(image, 61, 45)).isZero();
      assertThat(Pixels.opacity(image, 32, 24)).isEqualTo(255);
      assertThat(Pixels.distance(Pixels.at(image, 22, 17), TestCard.NORTH_WEST))
          .isLessThanOrEqualTo(8);
    }
  }

  @Test
  default void keepsColoursAtTheEdgeOfTransparencyWhenItScales() {
    BufferedImage image =
        pixels(
            Pictures.transparentPng(400, 400), Asked.png(Asked.resize(Resize.Mode.FIXED, 50, 50)));
    assertThat(Pixels.opacity(image, 12, 18)).isBetween(118, 138);
    assertThat(Pixels.distance(Pixels.at(image, 12, 18), TestCard.NORTH_WEST))
        .isLessThanOrEqualTo(8);
  }

  private Color centre(Blob source) {
    return Pixels.at(pixels(source, Asked.png()), 16, 16);
  }

  private static BufferedImage plain(Color color) {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, 32, 32);
    graphics.dispose();
    return image;
  }

  private static BufferedImage filled(int type, int level) {
    BufferedImage image = new BufferedImage(32, 32, type);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        image.getRaster().setSample(x, y, 0, level);
      }
    }
    return image;
  }
}
