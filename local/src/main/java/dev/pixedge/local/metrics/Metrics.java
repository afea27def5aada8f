package dev.pixedge.local.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.engine.Engine;
import dev.pixedge.http.Reply;
import dev.pixedge.local.cloud.Capacity;
import dev.pixedge.local.http.Request;
import dev.pixedge.local.http.Service;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * All meters of one local CDN; as a service it answers their values in the Prometheus text format,
 * version 0.0.4.
 */
public final class Metrics implements Service, AutoCloseable {
  private static final String BYTES = "bytes";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Meters of this process. */
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    if (ProcessMemory.isKnown()) {
      Gauge.builder("process.resident.memory", ProcessMemory::resident)
          .description("Memory of the process that is in RAM")
          .baseUnit(BYTES)
          .register(registry);
      Gauge.builder("process.resident.memory.peak", ProcessMemory::peak)
          .description("The most of it since the start")
          .baseUnit(BYTES)
          .register(registry);
    }
  }

  /** The same service, its replies counted as those of the point of presence of this name. */
  public Service point(String name, Service service) {
    return new MeteredService(service, new RequestCounters(registry, name));
  }

  /** The same engine, its pictures timed as those of this region. */
  public Engine engine(String region, Engine engine) {
    return new MeteredEngine(engine, new TransformTimer(registry, region));
  }

  /** Tells the native memory of the engine, if it has any. */
  public void nativeMemory(Engine engine) {
    if (engine.nativeBytes().isPresent()) {
      Gauge.builder("pixedge.vips.memory", engine, it -> it.nativeBytes().orElse(0))
          .description("Memory that libvips has taken for pixels")
          .baseUnit(BYTES)
          .register(registry);
    }
  }

  /** Tells how much of this capacity is in use. */
  public void queue(Capacity capacity) {
    gauge("pixedge.transforms.running", "Requests to origins at work", capacity, Capacity::atWork);
    gauge("pixedge.transforms.waiting", "Requests to origins in line", capacity, Capacity::inLine);
  }

  @Override
  public Reply reply(Request request) {
    return new Reply(
        200,
        Map.of(
            "content-type", "text/plain; version=0.0.4; charset=utf-8",
            "cache-control", "no-store"),
        registry.scrape().getBytes(UTF_8));
  }

  @Override
  public void close() {
    registry.close();
  }

  private void gauge(String name, String words, Capacity of, ToDoubleFunction<Capacity> value) {
    Gauge.builder(name, of, value).description(words).register(registry);
  }
}
