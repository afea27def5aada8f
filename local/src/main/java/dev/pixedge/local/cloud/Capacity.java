package dev.pixedge.local.cloud;

import dev.pixedge.fault.Fault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How much work is done at once, and how much may wait for it and how long: the concurrency of a
 * Lambda. What waits is small, so a burst waits; what would wait too long is refused. Work has
 * threads of the system: in libvips a virtual one would keep its carrier, of which there are as few
 * as processors, from everybody else.
 */
public final class Capacity {
  private final int atOnce;
  private final int waiting;
  private final Duration patience;
  private final Semaphore working;
  private final Semaphore admitted;
  private final Executor threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("invocation-", 1).factory());

  public Capacity(int atOnce, int waiting, Duration patience) {
    this.atOnce = atOnce;
    this.waiting = waiting;
    this.patience = patience;
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

  /**
   * Does the work when its turn comes. Fault: {@code BUSY} when too much waits already, or when its
   * turn does not come in time.
   */
  public <T> T within(Supplier<T> work) {
    if (!admitted.tryAcquire()) {
      throw Fault.BUSY.because(
          "expected at most " + waiting + " requests waiting for " + atOnce + " at work");
    }
    try {
      awaitTurn();
      try {
        return CompletableFuture.supplyAsync(work, threads).join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      } finally {
        working.release();
      }
    } finally {
      admitted.release();
    }
  }

  private void awaitTurn() {
    try {
      if (working.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Fault.BUSY.because("expected a turn, and was told to stop waiting for it");
    }
    throw Fault.BUSY.because("expected a turn within " + patience.toSeconds() + " s");
  }
}
