package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixedge.engine.imageio.ImageIoEngine;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class PatientTest {
  private static final Blob SOURCE = Pictures.png(8, 8);
  private static final Duration LONG = Duration.ofMinutes(1);

  /** An engine that does one thing instead of a picture. */
  private record Doing(Runnable work) implements Engine {
    @Override
    public Rendered render(Material material, Picture picture) {
      work.run();
      return new Rendered(material.source(), 8, 8, Duration.ZERO, Duration.ZERO);
    }

    @Override
    public Color averageHue(Blob source) {
      work.run();
      return Color.WHITE;
    }

    @Override
    public Raster miniature(Blob source) {
      work.run();
      return new Raster(1, 1, new int[] {0xFFFFFF});
    }

    @Override
    public String name() {
      return "doing";
    }
  }

  @Test
  void answersWhatItsEngineAnswers() {
    Engine patient = new Patient(new Doing(() -> {}), LONG);
    assertThat(patient.render(SOURCE, Asked.png()).width()).isEqualTo(8);
    assertThat(patient.averageHue(SOURCE)).isEqualTo(Color.WHITE);
    assertThat(patient.name()).isEqualTo("doing");
  }

  @Test
  void endsAndInterruptsWorkThatTakesTooLong() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    Runnable endless =
        () -> {
          try {
            Thread.sleep(LONG);
          } catch (InterruptedException _) {
            interrupted.countDown();
          }
        };
    assertThat(fault(endless, Duration.ofMillis(10))).isEqualTo(Fault.TRANSFORM_TIMEOUT);
    interrupted.await();
  }

  @Test
  void makesFaultsOfWhatBreaksAThread() {
    assertThat(fault(() -> assertThat(nest(0)).isPositive(), LONG)).isEqualTo(Fault.SOURCE_CORRUPT);
    Runnable greedy =
        () -> {
          throw new OutOfMemoryError("a test");
        };
    assertThat(fault(greedy, LONG)).isEqualTo(Fault.SOURCE_TOO_LARGE);
    Runnable refusing =
        () -> {
          throw Fault.NOT_AN_IMAGE.because("a test");
        };
    assertThat(fault(refusing, LONG)).isEqualTo(Fault.NOT_AN_IMAGE);
  }

  @Test
  void letsAMistakeThroughAsOne() {
    Runnable mistaken =
        () -> {
          throw new ArithmeticException("a test");
        };
    Engine patient = new Patient(new Doing(mistaken), LONG);
    assertThatThrownBy(() -> patient.averageHue(SOURCE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void stopsTheEngineOfJavaInTheMiddleOfItsWork() {
    Engine patient = new Patient(new ImageIoEngine(TestPolicy.strict()), Duration.ofMillis(1));
    Blob photo = JpegPictures.baseline(TestCard.photo(1200, 900), 90);
    assertThatThrownBy(() -> patient.render(photo, Asked.png()))
        .isInstanceOfSatisfying(
            FaultException.class,
            thrown -> assertThat(thrown.fault()).isEqualTo(Fault.TRANSFORM_TIMEOUT));
  }

  private static Fault fault(Runnable work, Duration patience) {
    Engine patient = new Patient(new Doing(work), patience);
    return catchThrowableOfType(FaultException.class, () -> patient.render(SOURCE, Asked.png()))
        .fault();
  }

  private static int nest(int depth) {
    return depth < 0 ? 0 : 1 + nest(depth + 1);
  }
}
