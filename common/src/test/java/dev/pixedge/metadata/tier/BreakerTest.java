package dev.pixedge.metadata.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BreakerTest {
  private static final Duration SLOW = Duration.ofMillis(20);
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private long now;
  private final Breaker breaker = new Breaker(SLOW, FIRST, LONGEST, () -> now);

  @Test
  void letsCallsThroughAndTheirExceptions() {
    assertThat(breaker.call(() -> "answer")).hasValue("answer");
    assertThatThrownBy(this::fail).hasMessage("broken");
    assertThat(breaker.call(() -> "answer")).hasValue("answer");
  }

  @Test
  void skipsCallsAfterThreeFailuresInARow() {
    fail(3);
    assertThat(breaker.isOpen()).isTrue();
    assertThat(breaker.call(BreakerTest::never)).isEmpty();
  }

  @Test
  void staysClosedWhileFailuresAreNotInARow() {
    fail(2);
    breaker.call(() -> "answer");
    fail(2);
    assertThat(breaker.isOpen()).isFalse();
  }

  @Test
  void skipsCallsWhenHalfOfTheLastOnesWereSlow() {
    for (int i = 0; i < 5; i++) {
      take(SLOW);
    }
    for (int i = 0; i < 4; i++) {
      take(Duration.ofMillis(1));
    }
    assertThat(breaker.isOpen()).isFalse();
    take(Duration.ofMillis(1));
    assertThat(breaker.isOpen()).isTrue();
  }

  @Test
  void staysClosedWhenFewerWereSlow() {
    for (int i = 0; i < 100; i++) {
      take(i % 3 == 0 ? SLOW : Duration.ofMillis(1));
    }
    assertThat(breaker.isOpen()).isFalse();
  }

  @Test
  void closesAgainWhenOneTrialSucceeds() {
    fail(3);
    now += FIRST.toNanos();
    assertThat(breaker.call(() -> breaker.call(BreakerTest::never))).hasValue(Optional.empty());
    assertThat(breaker.isOpen()).isFalse();
  }

  @Test
  void waitsTwiceAsLongAfterATrialThatFailsUpToALimit() {
    fail(3);
    for (Duration pause : new Duration[] {FIRST, FIRST.multipliedBy(2), LONGEST, LONGEST}) {
      now += pause.toNanos() - 1;
      assertThat(breaker.call(BreakerTest::never)).isEmpty();
      now += 1;
      fail(1);
    }
  }

  private void take(Duration time) {
    breaker.call(() -> now += time.toNanos());
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(this::fail).hasMessage("broken");
    }
  }

  private void fail() {
    breaker.call(
        () -> {
          throw new IllegalStateException("broken");
        });
  }

  private static String never() {
    throw new AssertionError("an open breaker makes no calls");
  }
}
