package dev.pixedge.bench;

import dev.pixedge.engine.BlurHash;
import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Engines;
import dev.pixedge.engine.Mezzanine;
import dev.pixedge.engine.Probe;
import dev.pixedge.engine.Raster;
import dev.pixedge.metadata.ImageDetails;
import dev.pixedge.policy.Policy;
import dev.pixedge.policy.PolicyReader;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an upload costs: {@code IngestBench PICTURE POLICY FOLDER ROUNDS}. The policy renders
 * nothing ahead of time. Prints medians with their goals.
 */
public final class IngestBench {
  private static final int BEGINNING = 65_536;
  private static final int FACTS_ROUNDS = 2_000;
  private static final int WARM_UP = 5;
  private static final double FACTS_GOAL_MS = 5;
  private static final double INGEST_GOAL = 1.3;
  private static final SourceKey KEY = new SourceKey("photo.jpg");
  private static final String CHAIN = "/photo.jpg/-/resize.w_2000.h_2000/quality.Q_85/format.jpeg";

  private final Blob source;
  private final Engine engine;
  private final int rounds;

  @SuppressWarnings("SystemOut") // It is a command: this is what it has to say.
  private final PrintStream out = System.out;

  private IngestBench(Blob source, Engine engine, int rounds) {
    this.source = source;
    this.engine = engine;
    this.rounds = rounds;
  }

  /** Measures all, and ends. */
  public static void main(String... arguments) throws IOException {
    Policy policy = PolicyReader.read(Path.of(arguments[1]));
    Blob source = Blob.of("image/jpeg", Files.readAllBytes(Path.of(arguments[0])));
    Engine engine = Engines.open(policy, Optional.empty());
    IngestBench bench = new IngestBench(source, engine, Integer.parseInt(arguments[3]));
    bench.facts();
    bench.pixels();
    try (OriginOnFiles origin = new OriginOnFiles(Path.of(arguments[2]), policy, engine)) {
      bench.whole(origin);
    }
  }

  private void facts() {
    byte[] bytes = Arrays.copyOf(source.bytes(), BEGINNING);
    Blob beginning = Blob.of("image/jpeg", bytes);
    Set<ImageDetails> known = new HashSet<>();
    long[] times = new long[FACTS_ROUNDS];
    for (int i = 0; i < FACTS_ROUNDS; i++) {
      long start = System.nanoTime();
      ImageDetails details = Probe.details(beginning);
      times[i] = System.nanoTime() - start;
      known.add(details);
    }
    known.add(Probe.details(source));
    if (known.size() != 1) {
      throw new IllegalStateException("expected the same facts as from the whole file");
    }
    double first = times[0] / 1e6;
    double median = median(Arrays.stream(times).mapToDouble(time -> time / 1e6).toArray());
    say("facts from the first 64 KB, ms", median, FACTS_GOAL_MS);
    out.printf(Locale.ROOT, "the very first time in a new process: %.1f ms%n", first);
  }

  /** What of both is work on pixels. */
  private void pixels() {
    Picture picture = (Picture) CanonicalPath.parse(CHAIN).product();
    compare(
        "facts, mezzanine, colour and BlurHash against one transform to 2000 px",
        () -> engine.render(source, picture),
        this::look);
  }

  private void look() {
    Probe.details(source);
    Mezzanine mezzanine = engine.mezzanine(source).orElseThrow();
    Raster small = engine.miniature(mezzanine.smallest());
    small.mean();
    BlurHash.of(small);
  }

  /** All of it: reading, both regions' buckets, the table. */
  private void whole(OriginOnFiles origin) {
    origin.upload(KEY, source);
    origin.ingest(KEY);
    compare(
        "full ingest against a miss of 2000 px, both with their stores",
        () -> origin.miss(CHAIN),
        () -> origin.ingest(KEY));
  }

  /** Both by turns, warm. */
  private void compare(String what, Runnable transform, Runnable ingest) {
    List<Double> transforms = new ArrayList<>();
    List<Double> ingests = new ArrayList<>();
    for (int round = -WARM_UP; round < rounds; round++) {
      double first = milliseconds(transform);
      double second = milliseconds(ingest);
      if (round >= 0) {
        transforms.add(first);
        ingests.add(second);
      }
    }
    double below = median(values(transforms));
    double above = median(values(ingests));
    say("%s: %.0f and %.0f ms".formatted(what, above, below), above / below, INGEST_GOAL);
  }

  private void say(String what, double found, double goal) {
    String verdict = found <= goal ? "reached" : "MISSED";
    out.printf(Locale.ROOT, "%s: %.2f (goal at most %.1f: %s)%n", what, found, goal, verdict);
  }

  private static double milliseconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double[] values(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
