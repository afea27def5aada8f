package dev.pixedge.engine.vips;

import dev.pixedge.fault.Fault;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory that all transforms of a process share. Each takes what it may need at most, and waits
 * until the others leave enough.
 */
final class SharedMemory {
  private static final int UNIT = 1_000_000;

  private final int units;
  private final Duration patience;
  private final Semaphore free;

  /** So many bytes in all; who waits longer than {@code patience} for a share gets none. */
  SharedMemory(long bytes, Duration patience) {
    this.units = (int) (bytes / UNIT);
    this.patience = patience;
    this.free = new Semaphore(units, true);
  }

  /**
   * A share of at least this, at most all there is; to be closed.
   *
   * <p>Fault: {@code BUSY}.
   */
  Share take(long bytes) {
    int taken = (int) Math.min(units, bytes / UNIT + 1);
    try {
      if (!free.tryAcquire(taken, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Fault.BUSY.because(
            "expected " + taken + " MB of memory within " + patience.toSeconds() + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.BUSY.because("expected memory, got an interruption", e);
    }
    return () -> free.release(taken);
  }

  /** What one transform holds. */
  interface Share extends AutoCloseable {
    @Override
    void close();
  }
}
