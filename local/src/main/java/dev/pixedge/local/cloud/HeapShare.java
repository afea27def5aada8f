package dev.pixedge.local.cloud;

import dev.pixedge.fault.Fault;
import java.lang.ref.Cleaner;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The part of the heap that large blobs may take together. Bytes give their room back when nobody
 * holds them any more, wherever they went meanwhile.
 */
public final class HeapShare {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final int UNIT = 1024;
  private static final Duration LOOK = Duration.ofMillis(250);

  private final int units;
  private final Semaphore free;
  private final Duration patience;

  /** A third of this process's heap, for which a request waits up to ten seconds. */
  public static HeapShare ofThisHeap() {
    return new HeapShare(Runtime.getRuntime().maxMemory() / 3, Duration.ofSeconds(10));
  }

  /** A share of this many bytes; who finds no room waits for some this long. */
  public HeapShare(long bytes, Duration patience) {
    this.units = Math.toIntExact(bytes / UNIT);
    this.free = new Semaphore(units, true);
    this.patience = patience;
  }

  /**
   * Room for this many bytes, or all there is. Fault: {@code BUSY} when it is not to be had in
   * time.
   */
  Room take(long bytes) {
    int wanted = (int) Math.min(units, Math.ceilDiv(bytes, UNIT));
    long deadline = System.nanoTime() + patience.toNanos();
    while (!isFree(wanted)) {
      if (System.nanoTime() > deadline) {
        throw Fault.BUSY.because("expected memory for " + bytes + " bytes: try again later");
      }
      // Bytes that nobody holds are not known to be free before they have been collected.
      System.gc();
    }
    return new Room(wanted);
  }

  private boolean isFree(int wanted) {
    try {
      return free.tryAcquire(wanted, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Fault.BUSY.because("expected memory, and was told to stop waiting for it");
    }
  }

  /** Room that was taken: it is given back, or goes with the bytes that fill it. */
  final class Room {
    private final int taken;

    private Room(int taken) {
      this.taken = taken;
    }

    void giveBack() {
      free.release(taken);
    }

    void fillWith(byte[] bytes) {
      Semaphore share = free;
      int units = taken;
      CLEANER.register(bytes, () -> share.release(units));
    }
  }
}
