package dev.pixedge.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.TestCard;
import dev.pixedge.engine.TestPolicy;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeadlineTest {
  private static final Blob LARGE = JpegPictures.baseline(TestCard.photo(3000, 2000), 90);

  private final LibVips vips = new LibVips(LibraryFile.find().orElseThrow(), 1);

  /** Each of these takes a second and more on any machine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "blur.r_50.s_50/quality.Q_80/format.jpeg",
        "blur.r_50.s_50/rotate.90/blur.r_50.s_50/format.png"
      })
  void endsATransformThatTakesTooLong(String chain) throws InterruptedException {
    long memory = vips.trackedMemory();
    VipsEngine hasty = new VipsEngine(vips, TestPolicy.strict(), Duration.ofMillis(100));
    FaultException refusal =
        catchThrowableOfType(FaultException.class, () -> hasty.render(LARGE, picture(chain)));
    assertThat(refusal.fault()).isEqualTo(Fault.TRANSFORM_TIMEOUT);
    assertThat(settled(memory)).isEqualTo(memory);
  }

  @Test
  void worksOnAfterATransformWasStopped() {
    VipsEngine hasty = new VipsEngine(vips, TestPolicy.strict(), Duration.ofMillis(100));
    assertThatThrownBy(() -> hasty.render(LARGE, picture("blur.r_50.s_50/format.png")))
        .isInstanceOf(FaultException.class);
    VipsEngine patient = new VipsEngine(vips, TestPolicy.strict(), VipsEngine.ALLOWED);
    assertThat(patient.render(LARGE, picture("resize.w_100/format.png")).width()).isEqualTo(100);
  }

  /** The workers of libvips let go of their buffers a moment after the failure. */
  private long settled(long expected) throws InterruptedException {
    for (int i = 0; i < 250 && vips.trackedMemory() != expected; i++) {
      Thread.sleep(20);
    }
    return vips.trackedMemory();
  }

  private static Picture picture(String chain) {
    return (Picture) CanonicalPath.parse("/a/-/" + chain).product();
  }
}
