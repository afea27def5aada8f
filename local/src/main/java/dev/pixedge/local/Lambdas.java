package dev.pixedge.local;

import dev.pixedge.local.cloud.ApiGateway;
import dev.pixedge.local.cloud.Capacity;
import dev.pixedge.local.cloud.LambdaContext;
import dev.pixedge.local.upload.Notifications;
import java.time.Clock;
import java.time.Duration;

/** The APIs of one region, each with its Lambda. */
final class Lambdas implements AutoCloseable {
  private static final Duration INGEST_TIMEOUT = Duration.ofMinutes(1);
  private static final int META_AT_ONCE = 64;
  private static final int META_WAITING = 1_000;
  private static final Duration META_PATIENCE = Duration.ofSeconds(10);

  private final LocalComponent handlers;
  private final Clock clock;
  private final ApiGateway origin;
  private final ApiGateway meta;

  /**
   * The APIs of a region.
   *
   * @param transforms how many pictures this machine makes at once
   */
  Lambdas(LocalModule module, Capacity transforms, Clock clock) {
    this.handlers = DaggerLocalComponent.builder().localModule(module).build();
    this.clock = clock;
    this.origin = new ApiGateway(handlers.origin(), transforms, clock);
    this.meta =
        new ApiGateway(
            handlers.meta(), new Capacity(META_AT_ONCE, META_WAITING, META_PATIENCE), clock);
  }

  ApiGateway origin() {
    return origin;
  }

  ApiGateway meta() {
    return meta;
  }

  /** What is told of uploads to this region's originals. */
  Notifications ingest() {
    return new Notifications(
        handlers.ingest(), () -> new LambdaContext("ingest", INGEST_TIMEOUT), clock);
  }

  @Override
  public void close() {
    origin.close();
    meta.close();
  }
}
