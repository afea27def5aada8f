package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import dev.pixedge.engine.imageio.ImageIoEngine;
import dev.pixedge.fault.Fault;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.OutputFormat;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;

final class ImageIoEngineTest implements EngineContract {
  @Override
  public Engine engine(Policy policy) {
    return new ImageIoEngine(policy);
  }

  @Test
  void readsABmp() {
    CardAssert.assertUpright(pixels(Pictures.bmp(64, 48), Asked.png()), 0);
  }

  @Test
  void answersAvifWithWebp() {
    assertThat(rendered(Pictures.png(64, 48), Asked.as(OutputFormat.AVIF, 80)).info().contentType())
        .isEqualTo("image/webp");
  }

  @Test
  void refusesWhatOnlyLibvipsCanDo() {
    assertThat(fault(Pictures.animatedGif(8, 8, 2), Asked.as(OutputFormat.WEBP, 80)))
        .isEqualTo(Fault.ACTION_NOT_AVAILABLE);
    assertThat(fault(WebpPictures.animated(8, 8, 2), Asked.png()))
        .isEqualTo(Fault.ACTION_NOT_AVAILABLE);
    assertThat(fault(HeifPictures.of("avif", HeifPictures.size(8, 8)), Asked.png()))
        .isEqualTo(Fault.ACTION_NOT_AVAILABLE);
    assertThat(fault(Pictures.gif(8, 8), Asked.as(OutputFormat.GIF, 80)))
        .isEqualTo(Fault.ACTION_NOT_AVAILABLE);
    for (Action action :
        List.of(
            new Action.Grey(),
            new Action.Bright(10),
            new Action.Contrast(10),
            new Action.Blur(3, 3),
            new Action.Sharpen(100))) {
      assertThat(fault(Pictures.png(8, 8), Asked.png(action)))
          .isEqualTo(Fault.ACTION_NOT_AVAILABLE);
    }
  }

  @Test
  void refusesAFrameThatIsLargerThanItsScreen() {
    assertThat(fault(GifPictures.ofAFrameLargerThanItsScreen(), Asked.png()))
        .isEqualTo(Fault.SOURCE_CORRUPT);
  }

  @Test
  void takesTheUnsafeWebpReaderOutOfTheRegistry() {
    assertThat(engine(TestPolicy.strict()).name()).isNotEmpty();
    assertThat(webpReaders()).isNotEmpty().noneMatch(ImageIoEngineTest::isUnsafe);
  }

  @Test
  void keepsTheUnsafeWebpReaderOutWhenPlugInsAreScannedForAgain() {
    Engine engine = engine(TestPolicy.strict());
    ImageIO.scanForPlugins();
    assertThat(webpReaders()).anyMatch(ImageIoEngineTest::isUnsafe);
    engine.render(Pictures.webp(8, 8), Asked.png());
    assertThat(webpReaders()).isNotEmpty().noneMatch(ImageIoEngineTest::isUnsafe);
  }

  private static List<ImageReader> webpReaders() {
    List<ImageReader> readers = new ArrayList<>();
    ImageIO.getImageReadersByMIMEType("image/webp").forEachRemaining(readers::add);
    return readers;
  }

  private static boolean isUnsafe(ImageReader reader) {
    return reader.getOriginatingProvider() instanceof WebPImageReaderSpi;
  }
}
