package dev.pixedge.engine.vips;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Engines;
import dev.pixedge.engine.TestPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Asks the engine for random chains of damaged files, in one process, and holds it to its promises:
 * a picture or a named fault, within the deadline, in bounded memory, and nothing left over.
 */
class Fuzz {
  /** A transform may take 20 s, and what cannot be stopped a little longer. */
  static final Duration LONGEST = Duration.ofSeconds(25);

  private static final int HANDLES_EVERY = 500;

  private final LibVips vips;
  private final Engine engine;
  private final List<byte[]> files;
  private final NativeHandles atStart;
  private final long mostMegabytes;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private long slowest;
  private String slowestCase = "";
  private int done;

  /**
   * A run.
   *
   * @param mostMegabytes the most that this process may ever have resident
   */
  Fuzz(Path library, long mostMegabytes) {
    this.mostMegabytes = mostMegabytes;
    vips = new LibVips(library, 1);
    files = FuzzSeeds.files(new VipsEngine(vips, TestPolicy.strict(), VipsEngine.ALLOWED));
    engine = Engines.open(TestPolicy.strict(), Optional.of("libvips"));
    atStart = NativeHandles.of(vips);
  }

  /**
   * Works through the cases of ascending seeds.
   *
   * @param more whether there is to be another one
   * @throws IllegalStateException with the seed of the case that broke a promise
   */
  void run(long seed, BooleanSupplier more) throws InterruptedException {
    for (long next = seed; more.getAsBoolean(); next++) {
      FuzzCase each = FuzzCase.of(next, files);
      begun(each);
      long start = System.nanoTime();
      try {
        outcomes.merge(each.outcome(engine), 1, Integer::sum);
      } catch (RuntimeException | Error e) {
        throw new IllegalStateException(each.toString(), e);
      }
      note(each, System.nanoTime() - start);
      if (++done % HANDLES_EVERY == 0) {
        requireNothingLeftOver(next);
      }
    }
    requireNothingLeftOver(seed + done - 1);
  }

  /** What happened, for people to read. */
  String report() {
    return "%d files: %s%nslowest %d ms (%s)%npeak resident %d MB of at most %d"
        .formatted(
            done,
            outcomes,
            Duration.ofNanos(slowest).toMillis(),
            slowestCase,
            peakMegabytes(),
            mostMegabytes);
  }

  int done() {
    return done;
  }

  /** What is at work now; overridden by who wants to know after a crash. */
  void begun(FuzzCase each) {}

  private void note(FuzzCase each, long nanos) {
    if (nanos > slowest) {
      slowest = nanos;
      slowestCase = each.toString();
    }
    if (nanos > LONGEST.toNanos()) {
      throw new IllegalStateException(each + " took " + Duration.ofNanos(nanos).toMillis() + " ms");
    }
    if (peakMegabytes() > mostMegabytes) {
      throw new IllegalStateException(each + " left a peak of " + peakMegabytes() + " MB");
    }
  }

  private void requireNothingLeftOver(long seed) throws InterruptedException {
    NativeHandles now = NativeHandles.settled(vips, atStart);
    if (!now.equals(atStart)) {
      throw new IllegalStateException(
          "after the case of seed %d: %s, at the start %s".formatted(seed, now, atStart));
    }
  }

  /** The most that this process has ever had resident, 0 where the system does not tell. */
  static long peakMegabytes() {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
