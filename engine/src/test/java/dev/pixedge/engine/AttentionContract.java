package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Attention;
import dev.pixedge.rendition.Resize;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cuts that keep what draws the eye: a patch of squares on a plain ground. */
interface AttentionContract extends EngineUnderTest {
  Color GROUND = new Color(120, 120, 120);
  int PATCH = 40;

  @ParameterizedTest
  @CsvSource({"10, 10", "350, 10", "10, 210", "350, 210", "180, 110", "100, 30"})
  default void cutsOutWhatDrawsTheEye(int x, int y) {
    Action crop = new Action.Crop(120, 100, 0, 0, Attention.AUTO);
    BufferedImage image = pixels(PngPictures.of(scene(400, 260, new Point(x, y))), Asked.png(crop));
    assertThat(image.getWidth()).isEqualTo(120);
    assertThat(image.getHeight()).isEqualTo(100);
    assertThat(partOfThePatch(image, 1)).isGreaterThan(0.9);
  }

  /** The picture is scaled to 300x150; the patch is half as large. */
  @ParameterizedTest
  @ValueSource(ints = {20, 250, 540})
  default void fillsABoxWithWhatDrawsTheEye(int x) {
    Resize fill = Asked.fill(150, 150, Attention.AUTO);
    Blob source = PngPictures.of(scene(600, 300, new Point(x, 140)));
    BufferedImage image = pixels(source, Asked.png(fill));
    assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo("150x150");
    assertThat(partOfThePatch(image, 2)).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 8})
  default void findsItInAPictureOfAnyOrientation(int orientation) {
    BufferedImage stored = JpegPictures.stored(scene(400, 260, new Point(340, 20)), orientation);
    Blob source = JpegPictures.withOrientation(JpegPictures.baseline(stored, 95), orientation);
    Action crop = new Action.Crop(120, 100, 0, 0, Attention.AUTO);
    BufferedImage image = pixels(source, Asked.png(crop));
    assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo("120x100");
    assertThat(partOfThePatch(image, 1)).isGreaterThan(0.9);
  }

  @Test
  default void takesTheRestOfThePictureForASideThatIsNotGiven() {
    Action crop = new Action.Crop(100, 0, 0, 0, Attention.AUTO);
    BufferedImage image =
        pixels(PngPictures.of(scene(400, 260, new Point(300, 100))), Asked.png(crop));
    assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo("100x260");
    assertThat(partOfThePatch(image, 1)).isGreaterThan(0.9);
  }

  @Test
  default void refusesAnOffsetFromWhatDrawsTheEye() {
    for (Action crop :
        List.of(
            new Action.Crop(10, 10, 1, 0, Attention.AUTO),
            new Action.Crop(10, 10, 0, 1, Attention.AUTO))) {
      assertThat(fault(Pictures.png(60, 40), Asked.png(crop))).isEqualTo(Fault.BAD_REQUEST);
    }
  }

  /** A plain ground with squares of two loud colours in one place. */
  static BufferedImage scene(int width, int height, Point patch) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(GROUND);
    graphics.fillRect(0, 0, width, height);
    for (int i = 0; i < 16; i++) {
      graphics.setColor((i + i / 4) % 2 == 0 ? Color.RED : Color.YELLOW);
      graphics.fillRect(patch.x + i % 4 * PATCH / 4, patch.y + i / 4 * PATCH / 4, 10, 10);
    }
    graphics.dispose();
    return image;
  }

  /** How much of the patch, shrunk by a factor, a picture shows; 1 is all of it. */
  static double partOfThePatch(BufferedImage image, int factor) {
    int loud = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        loud += Pixels.distance(Pixels.at(image, x, y), GROUND) > 60 ? 1 : 0;
      }
    }
    return (double) loud * factor * factor / (PATCH * PATCH);
  }
}
