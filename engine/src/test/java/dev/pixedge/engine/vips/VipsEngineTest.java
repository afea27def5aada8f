package dev.pixedge.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.engine.GifPictures;
import dev.pixedge.engine.Guard;
import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.Pictures;
import dev.pixedge.engine.Pixels;
import dev.pixedge.engine.Probe;
import dev.pixedge.engine.Rendered;
import dev.pixedge.engine.TestCard;
import dev.pixedge.engine.TestPolicy;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the engine on libvips does; the rest is in the contract that all engines pass. */
final class VipsEngineTest {
  private static final VipsEngine ENGINE = Vips.engine(TestPolicy.strict());

  @ParameterizedTest
  @CsvSource({
    "resize.w_20/format.gif, GIF",
    "resize.w_20/quality.Q_80/format.webp, WEBP",
    "resize.w_20/quality.Q_80/format.avif, WEBP",
    "resize.w_20/quality.Q_80/format.compat, GIF",
    "resize.m_fill.w_20.h_20/quality.Q_80/format.webp, WEBP",
    "rotate.180/resize.w_20/crop.w_10.h_10/format.gif, GIF"
  })
  void keepsTheFramesOfAnAnimation(String chain, SourceFormat format) {
    ImageFacts facts = Probe.of(render(Pictures.animatedGif(40, 30, 6), chain).blob());
    assertThat(facts.format()).isEqualTo(format);
    assertThat(facts.frames()).isEqualTo(6);
  }

  @Test
  void carriesOutAPlanOnAsManyFramesAsTheGuardLetsPass() {
    Blob blob = render(GifPictures.ofTinyFrames(Guard.FRAMES), "rotate.90/format.gif").blob();
    assertThat(Probe.of(blob).format()).isEqualTo(SourceFormat.GIF);
  }

  @Test
  void worksForManyThreadsAtOnce() throws InterruptedException, ExecutionException {
    Blob source = JpegPictures.baseline(TestCard.quadrants(320, 240), 90);
    Callable<BufferedImage> job = () -> pixels(source, "resize.w_80/format.png");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<BufferedImage> done : threads.invokeAll(Collections.nCopies(200, job))) {
        assertCard(done.get(), 12);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"resize.w_20/format.png, PNG", "resize.w_20/quality.Q_80/format.jpeg, JPEG"})
  void keepsTheFirstFrameWhereTheFormatCannotMove(String chain, SourceFormat format) {
    Blob blob = render(Pictures.animatedGif(40, 30, 6), chain).blob();
    assertThat(Probe.of(blob).format()).isEqualTo(format);
    assertThat(Probe.of(blob).height()).isEqualTo(15);
  }

  @ParameterizedTest
  @CsvSource({
    "64, 48, AVIF",
    "64, 16, AVIF",
    "64, 15, WEBP",
    "15, 64, WEBP",
    "1500, 1000, AVIF",
    "1501, 1000, WEBP"
  })
  void writesAvifWithinItsLimitsAndWebpBeyond(int width, int height, SourceFormat format) {
    Rendered rendered = render(Pictures.png(width, height), "quality.Q_80/format.avif");
    assertThat(Probe.of(rendered.blob()).format()).isEqualTo(format);
    assertThat(rendered.blob().info().contentType()).isEqualTo(format.contentType());
  }

  @Test
  void readsTheAvifThatItWrites() {
    Blob avif = render(Pictures.jpeg(64, 48), "quality.Q_90/format.avif").blob();
    assertCard(pixels(avif, "format.png"), 12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void writesAnOrientedPictureAsAnAvifThatIsNotTurnedAgain(int orientation) {
    Blob source = JpegPictures.oriented(64, 48, orientation);
    Blob avif = render(source, "quality.Q_90/format.avif").blob();
    assertThat(Probe.of(avif).width()).isEqualTo(64);
    assertCard(pixels(avif, "format.png"), 12);
  }

  /** The box lies in the south-west quadrant as it is seen, whatever way the picture is stored. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void cutsAndScalesAnOrientedPictureAsItIsSeen(int orientation) {
    Blob source = JpegPictures.oriented(160, 96, orientation);
    BufferedImage cut = pixels(source, "crop.w_60.h_40.x_10.y_54/resize.w_30/format.png");
    assertThat(cut.getWidth()).isEqualTo(30);
    assertThat(cut.getHeight()).isEqualTo(20);
    for (int x = 0; x < 30; x += 29) {
      assertThat(Pixels.distance(Pixels.at(cut, x, 0), TestCard.SOUTH_WEST)).isLessThan(12);
      assertThat(Pixels.distance(Pixels.at(cut, x, 19), TestCard.SOUTH_WEST)).isLessThan(12);
    }
    assertCard(pixels(source, "resize.w_40/format.png"), 12);
    assertCard(pixels(source, "flip.1/flip.1/resize.w_40/format.png"), 12);
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 45, 137, 350})
  void leavesTransparentWhatATurnedPictureDoesNotCover(int degrees) {
    Blob turned = render(Pictures.png(60, 60), "rotate." + degrees + "/format.png").blob();
    BufferedImage image = Pixels.of(turned);
    assertThat(Pixels.opacity(image, 0, 0)).isZero();
    assertThat(Pixels.opacity(image, image.getWidth() / 2, image.getHeight() / 2)).isEqualTo(255);
    BufferedImage flat =
        Pixels.of(
            render(Pictures.png(60, 60), "rotate." + degrees + "/quality.Q_90/format.jpeg").blob());
    assertThat(Pixels.distance(Pixels.at(flat, 0, 0), Color.WHITE)).isLessThan(8);
  }

  @ParameterizedTest
  @CsvSource({"0.3", "0.6", "0.95"})
  void refusesAJpegThatIsCutShortAndShowsItWhenThePolicySaysSo(double share) {
    byte[] whole = JpegPictures.baseline(TestCard.photo(400, 300), 90).bytes();
    Blob cut = Blob.of("image/jpeg", Arrays.copyOf(whole, (int) (whole.length * share)));
    assertThatThrownBy(() -> render(cut, "resize.w_100/format.png"))
        .isInstanceOfSatisfying(
            FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.SOURCE_CORRUPT));
    Picture picture = picture("resize.w_100/format.png");
    assertThat(Vips.engine(TestPolicy.lenient()).render(cut, picture).width()).isEqualTo(100);
  }

  private static void assertCard(BufferedImage image, int tolerance) {
    int right = image.getWidth() - 1;
    int bottom = image.getHeight() - 1;
    assertThat(Pixels.distance(Pixels.at(image, 0, 0), TestCard.NORTH_WEST)).isLessThan(tolerance);
    assertThat(Pixels.distance(Pixels.at(image, right, 0), TestCard.NORTH_EAST))
        .isLessThan(tolerance);
    assertThat(Pixels.distance(Pixels.at(image, 0, bottom), TestCard.SOUTH_WEST))
        .isLessThan(tolerance);
    assertThat(Pixels.distance(Pixels.at(image, right, bottom), TestCard.SOUTH_EAST))
        .isLessThan(tolerance);
  }

  private static BufferedImage pixels(Blob source, String chain) {
    return Pixels.of(render(source, chain).blob());
  }

  private static Rendered render(Blob source, String chain) {
    return ENGINE.render(source, picture(chain));
  }

  private static Picture picture(String chain) {
    return (Picture) CanonicalPath.parse("/a/-/" + chain).product();
  }
}
