package dev.pixedge.local.metrics;

import dev.pixedge.engine.Rendered;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** How long the pictures of one region took, by lane and format. */
record TransformTimer(MeterRegistry registry, String region) implements Consumer<Rendered> {
  /** Upper bounds of the histogram's buckets: 5 ms, and twice the one before up to 20 s. */
  private static final Duration[] BUCKETS =
      IntStream.rangeClosed(0, 12)
          .mapToObj(power -> Duration.ofMillis(5L << power))
          .toArray(Duration[]::new);

  @Override
  public void accept(Rendered rendered) {
    String type = rendered.blob().info().contentType();
    Timer.builder("pixedge.transform")
        .description("Time to decode, work on and encode one picture")
        .tag("region", region)
        .tag("lane", rendered.fast() ? "fast" : "full")
        .tag("format", type.substring(type.indexOf('/') + 1))
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(rendered.transform().plus(rendered.encode()));
  }
}
