package dev.pixedge.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class SharedMemoryTest {
  private static final int MB = 1_000_000;

  @Test
  void refusesWhatTheOthersLeaveNoMemoryFor() {
    SharedMemory memory = new SharedMemory(100 * MB, Duration.ofMillis(10));
    try (SharedMemory.Share _ = memory.take(60 * MB)) {
      FaultException refusal =
          catchThrowableOfType(FaultException.class, () -> memory.take(60 * MB));
      assertThat(refusal.fault()).isEqualTo(Fault.BUSY);
      memory.take(20 * MB).close();
    }
    memory.take(60 * MB).close();
  }

  @Test
  void waitsForMemoryThatIsGivenBack() {
    SharedMemory memory = new SharedMemory(100 * MB, Duration.ofMinutes(1));
    SharedMemory.Share first = memory.take(90 * MB);
    CompletableFuture<Void> second = CompletableFuture.runAsync(() -> memory.take(90 * MB).close());
    assertThat(second).isNotDone();
    first.close();
    second.join();
  }

  @Test
  void givesAllThereIsToWhoNeedsMore() {
    SharedMemory memory = new SharedMemory(100 * MB, Duration.ofMillis(10));
    memory.take(1_000L * MB).close();
    memory.take(100 * MB).close();
  }
}
