package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.policy.Policy;
import dev.pixedge.store.Blob;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class GuardTest {
  private static final Guard GUARD =
      new Guard(new Policy.Limits(10, 900, 50_000, 250_000_000, 16_384));

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            Blob.of("image/jpeg", new byte[50_001]),
            "source bytes: expected at most 50000, got 50001"),
        Arguments.of(
            DamagedPictures.pngOf30000x30000(),
            "source pixels of all frames: expected at most 250000000, got 900000000"),
        Arguments.of(
            DamagedPictures.pngOf320x13304048(),
            "source height: expected at most 30000, got 13304048"),
        Arguments.of(
            DamagedPictures.pngOf9503040x240(),
            "source width: expected at most 30000, got 9503040"),
        Arguments.of(
            DamagedPictures.gifOf2000Frames(), "source frames: expected at most 1000, got 2000"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void refusesASourceOverALimitAndSaysWhich(Blob source, String message) {
    assertThatThrownBy(() -> GUARD.check(source))
        .hasMessage(message)
        .isInstanceOfSatisfying(
            FaultException.class,
            thrown -> assertThat(thrown.fault()).isEqualTo(Fault.SOURCE_TOO_LARGE));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void refusesWithoutAllocatingMuch(Blob source, String message) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatThrownBy(() -> GUARD.check(source)).hasMessage(message);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4_000_000);
  }

  @Test
  void countsThePixelsOfEveryFrame() {
    Guard guard = new Guard(new Policy.Limits(10, 900, 50_000, 4_799, 16_384));
    assertThatThrownBy(() -> guard.check(Pictures.animatedGif(40, 30, 4)))
        .hasMessage("source pixels of all frames: expected at most 4799, got 4800");
  }

  @Test
  void answersTheFactsOfASourceWithinTheLimits() {
    Blob source = Pictures.animatedGif(40, 30, 4);
    assertThat(GUARD.check(source)).isEqualTo(Probe.of(source));
  }

  @Test
  void allowsASideOfThirtyThousandPixels() {
    assertThat(GUARD.check(PngPictures.claiming(30_000, 8)).width()).isEqualTo(30_000);
  }
}
