package dev.pixedge.local.network;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * The way between two places, over a connection that stands: a question and its answer take one
 * round trip.
 *
 * @param roundTrip the least it takes
 * @param jitter how much longer it takes on average, as a share of it
 * @param random where the jitter comes from
 */
public record Link(Duration roundTrip, double jitter, RandomGenerator random) {
  /** Between parts that stand side by side. */
  public static final Link NONE = new Link(Duration.ZERO, 0, () -> 0);

  /** Waits for as long as one round trip takes. */
  public void travel() {
    long end = System.nanoTime() + nanos();
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** A round trip: most are near the least, few take much longer. */
  long nanos() {
    double least = roundTrip.toNanos();
    return least == 0 ? 0 : (long) (least * (1 + jitter * random.nextExponential()));
  }

  /** Whether there is a way at all. */
  boolean isLong() {
    return roundTrip.isPositive();
  }
}
