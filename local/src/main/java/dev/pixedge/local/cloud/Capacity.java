package dev.pixedge.local.cloud;

import dev.pixedge.fault.Fault;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** How much work is done at once, and how much may wait for it: the concurrency of a Lambda. */
public final class Capacity {
  private final int atOnce;
  private final int waiting;
  private final Semaphore working;
  private final Semaphore admitted;

  public Capacity(int atOnce, int waiting) {
    this.atOnce = atOnce;
    this.waiting = waiting;
    this.working = new Semaphore(atOnce, true);
    this.admitted = new Semaphore(atOnce + waiting);
  }

  /** How many are at work. */
  public int atWork() {
    return atOnce - working.availablePermits();
  }

  /** How many wait for their turn. */
  public int inLine() {
    return Math.max(0, atOnce + waiting - admitted.availablePermits() - atWork());
  }

  /** Does the work when its turn comes. Fault: {@code BUSY} when too much waits already. */
  public <T> T within(Supplier<T> work) {
    if (!admitted.tryAcquire()) {
      throw Fault.BUSY.because(
          "expected at most " + waiting + " requests waiting for " + atOnce + " at work");
    }
    try {
      working.acquireUninterruptibly();
      try {
        return work.get();
      } finally {
        working.release();
      }
    } finally {
      admitted.release();
    }
  }
}
