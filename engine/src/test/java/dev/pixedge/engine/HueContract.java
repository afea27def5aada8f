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

/** The average colour of a source. */
interface HueContract extends EngineUnderTest {
  /** (210+40+40+230)/4, (40+160+70+210)/4 and (40+60+200+60)/4, the means of the quadrants. */
  @Test
  default void averagesTheFourColoursOfACard() {
    assertThat(hue(Pictures.png(60, 40))).isEqualTo(new Color(0x82785A));
    assertThat(hue(Pictures.tiff(60, 40))).isEqualTo(new Color(0x82785A));
    for (Blob lossy : List.of(Pictures.jpeg(1600, 1200), Pictures.webp(800, 600))) {
      assertNear(hue(lossy), 0x82785A);
    }
  }

  /** Three quarters of white, and a quarter of the card. */
  @Test
  default void averagesTransparencyAsWhite() {
    assertNear(hue(Pictures.transparentPng(80, 80)), 0xE0DDD6);
  }

  @Test
  default void averagesGreyAsGrey() {
    BufferedImage black = new BufferedImage(30, 30, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(hue(PngPictures.of(black))).isEqualTo(Color.BLACK);
  }

  @Test
  default void refusesToAverageADamagedSource() {
    FaultException refusal =
        Assertions.catchThrowableOfType(
            FaultException.class, () -> hue(DamagedPictures.truncatedJpeg()));
    assertThat(refusal.fault()).isEqualTo(Fault.SOURCE_CORRUPT);
  }

  private Color hue(Blob source) {
    return engine(TestPolicy.strict()).averageHue(source);
  }

  private static void assertNear(Color found, int rgb) {
    int distance = Pixels.distance(new java.awt.Color(found.rgb()), new java.awt.Color(rgb));
    assertThat(distance).as("%s", found.text()).isLessThanOrEqualTo(3);
  }
}
