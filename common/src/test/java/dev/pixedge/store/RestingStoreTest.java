package dev.pixedge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RestingStoreTest extends BlobStoreContract {
  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger calls = new AtomicInteger();
  private final Rest rest = new Rest(Duration.ofSeconds(5), now::get);

  @Override
  protected BlobStore emptyStore() {
    return new RestingStore(new MemoryBlobStore(), rest);
  }

  @Test
  void leavesAStoreAloneThatKeptACallerWaiting() {
    fail(Duration.ofSeconds(3));
    fail(Duration.ofSeconds(3));
    assertThat(calls).hasValue(1);
    pass(Duration.ofSeconds(5));
    assertThat(rest.unlessResting(() -> "answer")).isEqualTo("answer");
    assertThat(rest.unlessResting(() -> "answer")).isEqualTo("answer");
  }

  @Test
  void letsOneCallerTryAfterwards() {
    fail(Duration.ofSeconds(3));
    pass(Duration.ofSeconds(5));
    String answer =
        rest.unlessResting(
            () -> {
              fail(Duration.ofSeconds(3));
              return "answer";
            });
    assertThat(answer).isEqualTo("answer");
    assertThat(calls).hasValue(1);
  }

  @Test
  void asksAgainAfterAFailureThatCameAtOnce() {
    fail(Duration.ofMillis(20));
    fail(Duration.ofMillis(20));
    assertThat(calls).hasValue(2);
  }

  @Test
  void isNotMovedByAFaultThatIsAnAnswer() {
    assertThatThrownBy(
            () ->
                rest.unlessResting(
                    () -> {
                      pass(Duration.ofSeconds(3));
                      throw Fault.SOURCE_TOO_LARGE.because("expected less");
                    }))
        .isInstanceOf(FaultException.class);
    assertThat(rest.unlessResting(() -> "answer")).isEqualTo("answer");
  }

  private void fail(Duration took) {
    assertThatThrownBy(
            () ->
                rest.unlessResting(
                    () -> {
                      calls.incrementAndGet();
                      pass(took);
                      throw Fault.STORE_UNAVAILABLE.because("silence");
                    }))
        .isInstanceOf(FaultException.class);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
