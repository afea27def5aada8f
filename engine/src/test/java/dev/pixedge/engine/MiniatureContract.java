package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Color;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A source as a few pixels. */
interface MiniatureContract extends EngineUnderTest {
  @Test
  default void shrinksASourceUntilItsLongerSideIsSmall() {
    for (Blob source : List.of(Pictures.jpeg(1600, 1200), Pictures.png(320, 240))) {
      Raster small = miniature(source);
      assertThat(small.width()).isEqualTo(32);
      assertThat(small.height()).isEqualTo(24);
      assertNear(small.at(4, 4), TestCard.NORTH_WEST.getRGB() & 0xFFFFFF);
      assertNear(small.at(28, 4), TestCard.NORTH_EAST.getRGB() & 0xFFFFFF);
      assertNear(small.at(4, 20), TestCard.SOUTH_WEST.getRGB() & 0xFFFFFF);
      assertNear(small.at(28, 20), TestCard.SOUTH_EAST.getRGB() & 0xFFFFFF);
    }
  }

  @Test
  default void leavesASmallSourceAsLargeAsItIs() {
    Raster small = miniature(Pictures.png(8, 6));
    assertThat(small.width()).isEqualTo(8);
    assertThat(small.height()).isEqualTo(6);
    assertThat(small.at(0, 0)).isEqualTo(new Color(TestCard.NORTH_WEST.getRGB() & 0xFFFFFF));
  }

  @Test
  default void shrinksASourceAsItIsSeen() {
    Raster small = miniature(JpegPictures.oriented(300, 400, 6));
    assertThat(small.width()).isEqualTo(24);
    assertThat(small.height()).isEqualTo(32);
    assertNear(small.at(4, 4), TestCard.NORTH_WEST.getRGB() & 0xFFFFFF);
  }

  @Test
  default void shrinksTransparencyOverWhite() {
    assertThat(miniature(Pictures.transparentPng(80, 80)).at(0, 0)).isEqualTo(Color.WHITE);
  }

  @Test
  default void shrinksGreyToGrey() {
    BufferedImage black = new BufferedImage(70, 30, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(miniature(PngPictures.of(black)).mean()).isEqualTo(Color.BLACK);
  }

  @Test
  default void refusesToShrinkADamagedSource() {
    FaultException refusal =
        Assertions.catchThrowableOfType(
            FaultException.class, () -> miniature(DamagedPictures.truncatedJpeg()));
    assertThat(refusal.fault()).isEqualTo(Fault.SOURCE_CORRUPT);
  }

  private Raster miniature(Blob source) {
    return engine(TestPolicy.strict()).miniature(source);
  }

  private static void assertNear(Color found, int rgb) {
    int distance = Pixels.distance(new java.awt.Color(found.rgb()), new java.awt.Color(rgb));
    assertThat(distance).as("%s", found.text()).isLessThanOrEqualTo(6);
  }
}
