package dev.pixedge.store;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the stores of one place are left alone after they kept a caller waiting in vain.
 * Afterwards one caller tries whether they answer again, while the others still leave them alone.
 */
public final class Rest {
  /** A failure that comes sooner costs nobody much, so it is no reason to stay away. */
  private static final Duration IN_VAIN = Duration.ofSeconds(2);

  private final Duration lasts;
  private final LongSupplier nanoTime;
  private final AtomicReference<@Nullable End> ends = new AtomicReference<>();

  /** {@code nanoTime} is the clock, as {@link System#nanoTime} is. */
  public Rest(Duration lasts, LongSupplier nanoTime) {
    this.lasts = lasts;
    this.nanoTime = nanoTime;
  }

  /** Makes the call, or fails at once with {@code STORE_UNAVAILABLE} while there is a rest. */
  <T> T unlessResting(Supplier<T> call) {
    long begun = nanoTime.getAsLong();
    End end = ends.get();
    if (end != null && (end.at() - begun > 0 || !ends.compareAndSet(end, after(begun)))) {
      throw Fault.STORE_UNAVAILABLE.because("The store did not answer a moment ago");
    }
    try {
      T result = call.get();
      ends.set(null);
      return result;
    } catch (FaultException problem) {
      long now = nanoTime.getAsLong();
      if (problem.fault() == Fault.STORE_UNAVAILABLE && now - begun >= IN_VAIN.toNanos()) {
        ends.set(after(now));
      }
      throw problem;
    }
  }

  private End after(long now) {
    return new End(now + lasts.toNanos());
  }

  private record End(long at) {}
}
