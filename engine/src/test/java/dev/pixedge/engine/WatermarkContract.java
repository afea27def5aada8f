package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watermarks that are pictures; all on lossless formats, so that colours are exact. */
interface WatermarkContract extends EngineUnderTest {
  Color WHITE = Color.WHITE;
  Color RED = Color.RED;

  /** A red mark of 30x20 on white of 201x101. */
  @ParameterizedTest
  @CsvSource({
    "'', 161, 71",
    ".g_nw, 10, 10",
    ".g_north, 85, 10",
    ".g_ne.x_3.y_4, 168, 4",
    ".g_west, 10, 40",
    ".g_center, 85, 40",
    ".g_center.voffset_30, 85, 10",
    ".g_east, 161, 40",
    ".g_sw.x_0.y_0, 0, 81",
    ".g_south, 85, 71"
  })
  default void laysAPictureWhereItsGravitySays(String where, int left, int top) {
    BufferedImage image = marked("watermark.image_{mark.png}" + where, mark(30, 20));
    assertThat(Marked.inked(image, WHITE)).contains(new Rectangle(left, top, 30, 20));
    assertThat(Pixels.at(image, left, top)).isEqualTo(RED);
    assertThat(Pixels.at(image, left + 29, top + 19)).isEqualTo(RED);
  }

  /** Red at t percent over white leaves 255 (100 - t) / 100 of the other two; rounded twice. */
  @ParameterizedTest
  @CsvSource({"0, 255", "1, 252", "20, 204", "50, 128", "99, 3", "100, 0"})
  default void letsThroughWhatOpacitySays(int opacity, int green) {
    String t = opacity == 100 ? "" : ".t_" + opacity;
    BufferedImage image = marked("watermark.image_{mark.png}" + t + ".g_nw", mark(30, 20));
    Color seen = Pixels.at(image, 20, 15);
    assertThat(seen.getRed()).isEqualTo(255);
    assertThat(Math.abs(seen.getGreen() - green)).isLessThanOrEqualTo(2);
    assertThat(seen.getBlue()).isEqualTo(seen.getGreen());
  }

  @ParameterizedTest
  @ValueSource(strings = {"30, 20", "3, 2", "1, 1"})
  default void repeatsAMarkOverTheWholePicture(String size) {
    String[] sides = size.split(", ", -1);
    int width = Integer.parseInt(sides[0]);
    int height = Integer.parseInt(sides[1]);
    BufferedImage image =
        marked("watermark.image_{mark.png}.g_nw.x_4.y_7.fill_1.padx_5.pady_3", mark(width, height));
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        boolean in =
            Math.floorMod(x - 4, width + 5) < width && Math.floorMod(y - 7, height + 3) < height;
        assertThat(Pixels.at(image, x, y)).as("%s,%s", x, y).isEqualTo(in ? RED : WHITE);
      }
    }
  }

  @Test
  default void cutsOffWhatHangsOver() {
    BufferedImage image = marked("watermark.image_{mark.png}", mark(400, 95));
    assertThat(Marked.inked(image, WHITE)).contains(new Rectangle(0, 0, 191, 91));
  }

  @ParameterizedTest
  @CsvSource({
    "'resize,w_60', 60, 40",
    "'resize,w_300,limit_0', 201, 101",
    "'resize,P_10', 15, 10",
    "'resize,P_100', 152, 101",
    "'crop,x_5,w_7', 7, 80",
    "'indexcrop,x_50,i_2', 20, 80",
    "'rotate,90', 80, 101",
    "'resize,w_60/crop,w_50,h_30/rotate,90', 30, 50"
  })
  default void doesToThePictureWhatItsKeyAsksFor(String chain, int width, int height) {
    BufferedImage image =
        marked(
            "watermark.image_{mark.png?x-oss-process=image/" + chain + "}.g_nw.x_0.y_0",
            mark(120, 80));
    assertThat(Marked.inked(image, WHITE)).contains(new Rectangle(0, 0, width, height));
  }

  @Test
  default void takesTheShareOfThePictureAsItIsThen() {
    BufferedImage image =
        marked(
            "crop.w_101.h_61/watermark.image_{mark.png?x-oss-process=image/resize,P_50}.g_nw",
            mark(120, 20));
    assertThat(Marked.inked(image, WHITE)).contains(new Rectangle(10, 10, 51, 9));
  }

  @Test
  default void leavesThroughWhatThePictureLeavesClear() {
    BufferedImage image =
        marked(
            "watermark.image_{mark.png?x-oss-process=image/rounded-corners,r_10}.g_nw",
            mark(40, 40));
    assertThat(Pixels.at(image, 10, 10)).isEqualTo(WHITE);
    assertThat(Pixels.at(image, 30, 30)).isEqualTo(RED);
    assertThat(Marked.inked(image, WHITE)).contains(new Rectangle(10, 10, 40, 40));
  }

  @Test
  default void keepsWhatIsClearAroundTheMark() {
    Blob source = Pictures.transparentPng(80, 60);
    BufferedImage image =
        pixels(
            Marked.with(source, mark(10, 10)),
            Marked.png("watermark.image_{mark.png}.t_50.g_nw.x_2.y_2"));
    assertThat(Pixels.opacity(image, 0, 0)).isZero();
    assertThat(Pixels.opacity(image, 5, 5)).isBetween(127, 128);
    assertThat(Pixels.at(image, 5, 5)).isEqualTo(RED);
    assertThat(Pixels.at(image, 30, 20)).isEqualTo(TestCard.NORTH_WEST);
  }

  @Test
  default void givesAGreyPictureTheColourOfItsMark() {
    Blob grey = PngPictures.of(Marked.image(60, 40, Color.BLACK, BufferedImage.TYPE_BYTE_GRAY));
    BufferedImage image =
        pixels(
            Marked.with(grey, mark(10, 10)),
            Marked.png("watermark.image_{mark.png}.g_nw/rotate.180"));
    assertThat(Marked.inked(image, Color.BLACK)).contains(new Rectangle(40, 20, 10, 10));
    assertThat(Pixels.at(image, 45, 25)).isEqualTo(RED);
  }

  @Test
  default void drawsAGreyPictureOverAColouredOne() {
    Blob mark = PngPictures.of(Marked.image(10, 10, Color.BLACK, BufferedImage.TYPE_BYTE_GRAY));
    BufferedImage image = marked("watermark.image_{mark.png}.g_nw", mark);
    assertThat(Marked.inked(image, WHITE)).contains(new Rectangle(10, 10, 10, 10));
    assertThat(Pixels.at(image, 15, 15)).isEqualTo(Color.BLACK);
  }

  @Test
  default void drawsOneMarkOverTheOther() {
    BufferedImage image =
        marked(
            "watermark.image_{mark.png}.g_nw/watermark.image_{mark.png?x-oss-process=image/crop,w_5}"
                + ".t_50.g_nw.y_40",
            mark(20, 20));
    assertThat(Pixels.at(image, 12, 12)).isEqualTo(RED);
    assertThat(Pixels.at(image, 12, 45).getGreen()).isBetween(126, 128);
    assertThat(Marked.inked(image, WHITE)).contains(new Rectangle(10, 10, 20, 50));
  }

  /** The mark is laid after the picture was turned upright. */
  @Test
  default void laysTheMarkOnTheUprightPicture() {
    BufferedImage white = Marked.image(80, 40, WHITE, BufferedImage.TYPE_INT_RGB);
    Blob source = JpegPictures.withOrientation(JpegPictures.baseline(white, 95), 6);
    BufferedImage image =
        pixels(
            Marked.with(source, mark(10, 10)),
            Marked.png("watermark.image_{mark.png}.g_ne.x_0.y_0"));
    assertThat(image.getWidth()).isEqualTo(40);
    assertThat(Marked.inked(image, WHITE)).contains(new Rectangle(30, 0, 10, 10));
  }

  @Test
  default void marksOnlyThePicturesThatAskForIt() {
    String mark = "watermark.image_{mark.png}.g_nw";
    List<BufferedImage> together =
        engine(TestPolicy.strict())
            .renderAll(
                Marked.with(white(), mark(10, 10)),
                List.of(
                    Marked.png(mark),
                    Marked.png("flip.1"),
                    Marked.png("resize.w_100/" + mark),
                    Marked.png("resize.w_100")))
            .stream()
            .map(outcome -> Pixels.of(outcome.get().blob()))
            .toList();
    Rectangle square = new Rectangle(10, 10, 10, 10);
    assertThat(together)
        .extracting(image -> Marked.inked(image, WHITE))
        .containsExactly(
            Optional.of(square), Optional.empty(), Optional.of(square), Optional.empty());
  }

  @Test
  default void saysWhichPictureIsMissing() {
    assertThatThrownBy(
            () ->
                engine(TestPolicy.strict())
                    .render(white(), Marked.png("watermark.image_{other.png}")))
        .isInstanceOfSatisfying(
            FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.WATERMARK_MISSING))
        .hasMessageContaining("\"other.png\"");
  }

  @Test
  default void saysWhatIsWrongWithThePictureOfAMark() {
    Blob sound = mark(120, 80);
    assertBroken(Blob.of("image/png", new byte[] {1, 2, 3}), "");
    assertBroken(DamagedPictures.truncatedJpeg(), "");
    assertBroken(PngPictures.claiming(40_000, 10), "");
    assertBroken(PngPictures.claiming(9_000, 9_000), "");
    assertBroken(sound, "?x-oss-process=image/crop,x_120");
    assertBroken(sound, "?x-oss-process=image/resize,m_fixed,w_16384,h_16384,limit_0");
  }

  private void assertBroken(Blob mark, String chain) {
    Picture picture = Marked.png("watermark.image_{mark.png" + chain + "}");
    assertThatThrownBy(
            () -> engine(TestPolicy.strict()).render(Marked.with(white(), mark), picture))
        .isInstanceOfSatisfying(
            FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.WATERMARK_ERROR))
        .hasMessageStartingWith("watermark image \"mark.png\": ");
  }

  private static Blob white() {
    return Marked.plain(201, 101, WHITE);
  }

  private static Blob mark(int width, int height) {
    return Marked.plain(width, height, RED);
  }

  private BufferedImage marked(String chain, Blob mark) {
    return pixels(Marked.with(white(), mark), Marked.png(chain));
  }
}
