package dev.pixedge.origin;

import java.time.Duration;

/** The time since a reading of the monotonic clock. */
final class Elapsed {
  private Elapsed() {}

  /** The time since {@link System#nanoTime} said this. */
  static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }
}
