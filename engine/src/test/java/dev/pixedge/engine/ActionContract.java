package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Gravity;
import dev.pixedge.rendition.Resize;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each action does to the pixels; all on lossless formats, so that colours are exact. */
interface ActionContract extends EngineUnderTest {
  Color NW = TestCard.NORTH_WEST;
  Color NE = TestCard.NORTH_EAST;
  Color SW = TestCard.SOUTH_WEST;
  Color SE = TestCard.SOUTH_EAST;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  default void turnsEveryOrientationUpright(int orientation) {
    BufferedImage stored = JpegPictures.stored(TestCard.quadrants(60, 40), orientation);
    byte[] exif = JpegPictures.exif(orientation);
    for (Blob source :
        List.of(
            PngPictures.withChunk(PngPictures.of(stored), "eXIf", exif),
            WebpPictures.withOrientation(stored, orientation),
            TiffPictures.of(stored, ByteOrder.BIG_ENDIAN, orientation, false))) {
      assertUpright(source, 0);
    }
    assertUpright(JpegPictures.oriented(60, 40, orientation), 4);
  }

  @Test
  default void leavesAPictureAsItIsStoredWhenAsked() {
    BufferedImage image =
        pixels(JpegPictures.oriented(60, 40, 6), Asked.png(new Action.AutoOrient(false)));
    assertThat(image.getWidth()).isEqualTo(40);
    assertThat(image.getHeight()).isEqualTo(60);
    CardAssert.assertCorners(image, List.of(NE, SE, NW, SW), 4);
  }

  @Test
  default void orientsBeforeEveryOtherAction() {
    Action crop = new Action.Crop(20, 12, 0, 0, Gravity.NORTH_WEST);
    BufferedImage image = pixels(JpegPictures.oriented(60, 40, 6), Asked.png(crop));
    CardAssert.assertCorners(image, List.of(NW, NW, NW, NW), 6);
  }

  @ParameterizedTest
  @EnumSource
  default void scalesToTheSizeOfEachMode(Resize.Mode mode) {
    BufferedImage image = pixels(Pictures.png(200, 100), Asked.png(Asked.resize(mode, 150, 80)));
    String expected =
        switch (mode) {
          case LFIT -> "150x75";
          case MFIT -> "160x80";
          case FILL, PAD, FIXED -> "150x80";
        };
    assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo(expected);
  }

  /** The table of sizes, through real pixels; sources too large for a test are left to Geometry. */
  @ParameterizedTest
  @MethodSource("dev.pixedge.engine.GeometryRow#small")
  default void makesTheSizeThatTheContractSays(GeometryRow row) {
    assertThat(outcome(row)).as("%s", row).isEqualTo(row.want());
  }

  @Test
  default void scalesWithoutShiftingOrStretching() {
    BufferedImage image =
        pixels(Pictures.png(400, 300), Asked.png(Asked.resize(Resize.Mode.LFIT, 100, 75)));
    CardAssert.assertCorners(image, List.of(NW, NE, SW, SE), 1);
    assertThat(Pixels.distance(Pixels.at(image, 46, 33), NW)).isLessThanOrEqualTo(2);
    assertThat(Pixels.distance(Pixels.at(image, 53, 33), NE)).isLessThanOrEqualTo(2);
    assertThat(Pixels.distance(Pixels.at(image, 46, 41), SW)).isLessThanOrEqualTo(2);
    assertThat(Pixels.distance(Pixels.at(image, 53, 41), SE)).isLessThanOrEqualTo(2);
  }

  /** The mean over squares of 8 pixels is what a good filter comes near to on a smooth picture. */
  @Test
  default void scalesAPhotoToWhatAnAverageGives() {
    BufferedImage photo = TestCard.photo(800, 600);
    BufferedImage image =
        pixels(
            JpegPictures.baseline(photo, 95), Asked.png(Asked.resize(Resize.Mode.LFIT, 100, 75)));
    assertThat(Pixels.psnr(image, averaged(photo, 8))).isGreaterThan(36);
  }

  @Test
  default void keepsTheCentreWhenItFills() {
    BufferedImage image =
        pixels(
            PngPictures.of(stripes(300, 100, NW, SE, SW)),
            Asked.png(Asked.resize(Resize.Mode.FILL, 100, 100)));
    CardAssert.assertCorners(image, List.of(SE, SE, SE, SE), 0);
  }

  @ParameterizedTest
  @CsvSource({"WEST,0", "CENTER,1", "EAST,2"})
  default void keepsTheSideThatGravityNamesWhenItFills(Gravity gravity, int stripe) {
    Resize fill = Asked.fill(50, 50, gravity);
    BufferedImage image = pixels(PngPictures.of(stripes(300, 100, NW, SE, SW)), Asked.png(fill));
    Color expected = List.of(NW, SE, SW).get(stripe);
    assertThat(Pixels.distance(Pixels.at(image, 25, 25), expected)).isLessThanOrEqualTo(1);
    assertThat(image.getWidth()).isEqualTo(50);
  }

  @Test
  default void padsWithBarsOfTheColour() {
    Resize pad = Asked.pad(100, 100, 0x123456);
    BufferedImage image = pixels(Pictures.png(100, 50), Asked.png(pad));
    Color bar = new Color(0x123456);
    CardAssert.assertCorners(image, List.of(bar, bar, bar, bar), 0);
    assertThat(Pixels.at(image, 0, 24)).isEqualTo(bar);
    assertThat(Pixels.at(image, 0, 25)).isEqualTo(NW);
    assertThat(Pixels.at(image, 99, 74)).isEqualTo(SE);
    assertThat(Pixels.at(image, 99, 75)).isEqualTo(bar);
  }

  @Test
  default void cutsOutExactlyTheBox() {
    Action crop = new Action.Crop(30, 20, 25, 15, Gravity.NORTH_WEST);
    BufferedImage image = pixels(Pictures.png(60, 40), Asked.png(crop));
    CardAssert.assertCorners(image, List.of(NW, NE, SW, SE), 0);
    assertThat(Pixels.at(image, 4, 4)).isEqualTo(NW);
    assertThat(Pixels.at(image, 5, 4)).isEqualTo(NE);
    assertThat(Pixels.at(image, 4, 5)).isEqualTo(SW);
    assertThat(Pixels.at(image, 5, 5)).isEqualTo(SE);
  }

  @Test
  default void clipsABoxAtTheEdge() {
    Action crop = new Action.Crop(100, 100, 350, 0, Gravity.NORTH_WEST);
    BufferedImage image = pixels(Pictures.png(400, 267), Asked.png(crop));
    assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo("50x100");
  }

  @Test
  default void refusesABoxThatStartsOutside() {
    Action crop = new Action.Crop(10, 10, 500, 0, Gravity.NORTH_WEST);
    assertThat(fault(Pictures.png(400, 267), Asked.png(crop))).isEqualTo(Fault.BAD_REQUEST);
  }

  @Test
  default void rotatesClockwise() {
    assertCorners(new Action.Rotate(90), 40, 60, List.of(SW, NW, SE, NE));
    assertCorners(new Action.Rotate(180), 60, 40, List.of(SE, SW, NE, NW));
    assertCorners(new Action.Rotate(270), 40, 60, List.of(NE, SE, NW, SW));
  }

  @Test
  default void mirrors() {
    assertCorners(Action.Flip.VERTICAL, 60, 40, List.of(SW, SE, NW, NE));
    assertCorners(Action.Flip.HORIZONTAL, 60, 40, List.of(NE, NW, SE, SW));
    assertCorners(Action.Flip.BOTH, 60, 40, List.of(SE, SW, NE, NW));
  }

  @Test
  default void doesActionsInTheirOrder() {
    Action crop = new Action.Crop(30, 20, 0, 0, Gravity.NORTH_WEST);
    BufferedImage image = pixels(Pictures.png(60, 40), Asked.png(new Action.Rotate(90), crop));
    CardAssert.assertCorners(image, List.of(SW, NW, SW, NW), 0);
  }

  @Test
  default void scalesAPictureOfOnePixel() {
    BufferedImage image =
        pixels(Pictures.png(1, 1), Asked.png(Asked.resize(Resize.Mode.FIXED, 20, 10)));
    CardAssert.assertCorners(image, List.of(SE, SE, SE, SE), 0);
  }

  @Test
  default void scalesAPictureToOnePixel() {
    BufferedImage image =
        pixels(Pictures.jpeg(640, 480), Asked.png(Asked.resize(Resize.Mode.FIXED, 1, 1)));
    assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo("1x1");
  }

  private String outcome(GeometryRow row) {
    try {
      BufferedImage image = pixels(row.picture(), row.asked());
      return image.getWidth() + "x" + image.getHeight();
    } catch (FaultException e) {
      return e.fault().code();
    }
  }

  private void assertUpright(Blob source, int tolerance) {
    BufferedImage image = pixels(source, Asked.png());
    assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo("60x40");
    CardAssert.assertUpright(image, tolerance);
  }

  private void assertCorners(Action action, int width, int height, List<Color> corners) {
    BufferedImage image = pixels(Pictures.png(60, 40), Asked.png(action));
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
    CardAssert.assertCorners(image, corners, 0);
  }

  private static BufferedImage stripes(int width, int height, Color... colors) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    int stripe = width / colors.length;
    for (int i = 0; i < colors.length; i++) {
      graphics.setColor(colors[i]);
      graphics.fillRect(i * stripe, 0, stripe, height);
    }
    graphics.dispose();
    return image;
  }

  private static BufferedImage averaged(BufferedImage image, int side) {
    int width = image.getWidth() / side;
    int height = image.getHeight() / side;
    BufferedImage averaged = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int[] sums = new int[3];
        for (int i = 0; i < side * side; i++) {
          Color color = Pixels.at(image, x * side + i % side, y * side + i / side);
          sums[0] += color.getRed();
          sums[1] += color.getGreen();
          sums[2] += color.getBlue();
        }
        int count = side * side;
        averaged.setRGB(
            x, y, new Color(sums[0] / count, sums[1] / count, sums[2] / count).getRGB());
      }
    }
    return averaged;
  }
}
