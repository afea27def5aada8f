package dev.pixedge.metadata.tier;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A circuit breaker: skips something that fails or is slow, and tries it again with one call after
 * a while that doubles each time. Three failures in a row open it, and so does a half of slow or
 * failed calls among the last twenty.
 */
public final class Breaker {
  private static final int FAILURES = 3;
  private static final int WINDOW = 20;
  private static final int LEAST_CALLS = 10;

  private final Duration slow;
  private final Duration first;
  private final Duration longest;
  private final LongSupplier nanos;
  private final boolean[] bad = new boolean[WINDOW];
  private int calls;
  private int failures;
  private Duration pause;
  private long trialAt;
  private State state = State.CLOSED;

  private enum State {
    /** Every call is let through. */
    CLOSED,
    /** None is, until the pause is over. */
    OPEN,
    /** One is under way, on which the others depend. */
    TRYING
  }

  /**
   * A closed breaker.
   *
   * @param slow from how long on a call counts as bad though it succeeds
   * @param first how long it stays open the first time
   * @param longest how long at most
   * @param nanos the time in nanoseconds, from any start
   */
  public Breaker(Duration slow, Duration first, Duration longest, LongSupplier nanos) {
    this.slow = slow;
    this.first = first;
    this.longest = longest;
    this.nanos = nanos;
    this.pause = first;
  }

  /** The result of the call, empty when it is not made. What the call throws is thrown. */
  public <T> Optional<T> call(Supplier<T> call) {
    if (!admits()) {
      return Optional.empty();
    }
    long start = nanos.getAsLong();
    boolean succeeded = false;
    try {
      T result = call.get();
      succeeded = true;
      return Optional.of(result);
    } finally {
      ended(succeeded, nanos.getAsLong() - start);
    }
  }

  /** Whether calls are skipped now. */
  public synchronized boolean isOpen() {
    return state != State.CLOSED;
  }

  private synchronized boolean admits() {
    if (state == State.CLOSED) {
      return true;
    }
    if (state == State.OPEN && nanos.getAsLong() - trialAt >= 0) {
      state = State.TRYING;
      return true;
    }
    return false;
  }

  private synchronized void ended(boolean succeeded, long took) {
    boolean isBad = !succeeded || took >= slow.toNanos();
    if (state == State.TRYING) {
      settle(isBad);
      return;
    }
    failures = succeeded ? 0 : failures + 1;
    bad[calls++ % WINDOW] = isBad;
    if (state == State.CLOSED && (failures >= FAILURES || isMostlyBad())) {
      open();
    }
  }

  private void settle(boolean isBad) {
    if (isBad) {
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(longest) < 0 ? doubled : longest;
      open();
    } else {
      pause = first;
      state = State.CLOSED;
      calls = 0;
      failures = 0;
    }
  }

  private void open() {
    state = State.OPEN;
    trialAt = nanos.getAsLong() + pause.toNanos();
  }

  private boolean isMostlyBad() {
    int seen = Math.min(calls, WINDOW);
    int found = 0;
    for (int i = 0; i < seen; i++) {
      found += bad[i] ? 1 : 0;
    }
    return seen >= LEAST_CALLS && 2 * found >= seen;
  }
}
