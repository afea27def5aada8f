package dev.pixedge.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.Pictures;
import dev.pixedge.engine.Pixels;
import dev.pixedge.engine.PngPictures;
import dev.pixedge.engine.Probe;
import dev.pixedge.engine.TestCard;
import dev.pixedge.engine.TestPolicy;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What filters do to levels: exactly where it is arithmetic, else more or less of it. */
final class FilterTest {
  private static final VipsEngine ENGINE = Vips.engine(TestPolicy.strict());
  private static final Blob PHOTO = JpegPictures.baseline(TestCard.photo(160, 120), 95);

  @ParameterizedTest
  @CsvSource({
    "bright.50, 100, 150",
    "bright.-50, 100, 50",
    "bright.100, 200, 255",
    "bright.-100, 60, 0",
    "contrast.100, 100, 72",
    "contrast.100, 128, 128",
    "contrast.100, 250, 255",
    "contrast.-100, 100, 114",
    "contrast.50, 100, 86"
  })
  void setsALevelAsTheFormulaSays(String chain, int before, int after) {
    BufferedImage image = pixels(flat(new Color(before, before, before)), chain);
    assertThat(Pixels.at(image, 10, 10)).isEqualTo(new Color(after, after, after));
    assertThat(Pixels.at(pixels(flat(new Color(before, 128, 1)), chain), 5, 5).getRed())
        .isEqualTo(after);
  }

  @Test
  void takesTheColourAway() {
    BufferedImage grey = pixels(Pictures.png(60, 40), "grey.1");
    for (int x = 0; x < 60; x += 59) {
      Color color = Pixels.at(grey, x, 0);
      assertThat(color.getRed()).isEqualTo(color.getGreen()).isEqualTo(color.getBlue());
    }
    assertThat(Pixels.at(grey, 59, 39).getRed())
        .as("yellow is lighter than red")
        .isGreaterThan(Pixels.at(grey, 0, 0).getRed() + 40);
    assertThat(Pixels.at(pixels(flat(new Color(77, 77, 77)), "grey.1"), 3, 3))
        .isEqualTo(new Color(77, 77, 77));
  }

  @Test
  void blursMoreWithALargerDeviation() {
    List<Double> spreads =
        DoubleStream.concat(
                DoubleStream.of(spread(pixels(PHOTO, ""))),
                DoubleStream.of(1, 5, 20, 50)
                    .map(s -> spread(pixels(PHOTO, "blur.r_3.s_" + (int) s))))
            .boxed()
            .toList();
    assertThat(spreads).isSortedAccordingTo((a, b) -> Double.compare(b, a)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"blur.r_1.s_1", "blur.r_50.s_50", "sharpen.50", "sharpen.399"})
  void leavesAFlatPictureAsItIs(String chain) {
    Color flat = new Color(200, 100, 50);
    for (int x = 0; x < 20; x += 19) {
      assertThat(Pixels.distance(Pixels.at(pixels(flat(flat), chain), x, 10), flat))
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void sharpensAnEdge() {
    Blob soft = render(Pictures.png(60, 40), "blur.r_3.s_3/format.png");
    assertThat(spread(pixels(soft, "sharpen.399"))).isGreaterThan(spread(pixels(soft, "")));
    assertThat(spread(pixels(soft, "sharpen.399")))
        .isGreaterThan(spread(pixels(soft, "sharpen.50")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"grey.1", "bright.30", "contrast.30", "sharpen.200"})
  void leavesTransparencyAsItWas(String chain) {
    BufferedImage image = pixels(Pictures.transparentPng(80, 60), chain);
    assertThat(Pixels.opacity(image, 5, 5)).isZero();
    assertThat(Pixels.opacity(image, 30, 25)).isEqualTo(255);
  }

  @Test
  void blursWhatIsSeenWithoutBleedingWhatIsNot() {
    BufferedImage image = pixels(Pictures.transparentPng(80, 60), "blur.r_3.s_3");
    assertThat(Pixels.opacity(image, 0, 0)).isZero();
    assertThat(Pixels.opacity(image, 20, 22)).isBetween(60, 200);
    assertThat(Pixels.distance(Pixels.at(image, 20, 22), TestCard.NORTH_WEST)).isLessThan(12);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "6, 6", "9, 6", "1, 1"})
  void keepsTheFirstFrames(int asked, int kept) {
    Blob gif = render(Pictures.animatedGif(40, 30, 6), "cgif.s_" + asked + "/format.gif");
    assertThat(Probe.of(gif).frames()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"grey.1", "bright.9", "blur.r_2.s_2", "sharpen.100", "circle.r_10", "cgif.s_3"})
  void worksOnEveryFrame(String chain) {
    Blob source = Pictures.animatedGif(40, 30, 3);
    assertThat(Probe.of(render(source, chain + "/quality.Q_80/format.webp")).frames()).isEqualTo(3);
  }

  private static double mean(BufferedImage image) {
    return levels(image).average().orElseThrow();
  }

  /** The variance of the levels. */
  private static double spread(BufferedImage image) {
    double mean = mean(image);
    return levels(image).map(level -> (level - mean) * (level - mean)).average().orElseThrow();
  }

  private static DoubleStream levels(BufferedImage image) {
    int width = image.getWidth();
    return IntStream.range(0, width * image.getHeight())
        .mapToDouble(i -> Pixels.at(image, i % width, i / width).getGreen());
  }

  private static Blob flat(Color color) {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, 20, 20);
    graphics.dispose();
    return PngPictures.of(image);
  }

  private static BufferedImage pixels(Blob source, String chain) {
    return Pixels.of(render(source, chain.isEmpty() ? "format.png" : chain + "/format.png"));
  }

  private static Blob render(Blob source, String chain) {
    return ENGINE.render(source, (Picture) CanonicalPath.parse("/a/-/" + chain).product()).blob();
  }
}
