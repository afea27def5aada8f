package dev.pixedge.origin;

import dev.pixedge.engine.Engine;
import dev.pixedge.http.OssClient;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What warms the functions of the origin before their snapshot, by its name in the log. */
final class Priming {
  private static final OriginRequest STRANGER =
      new OriginRequest(
          "GET", "/priming.png/-/info", Optional.empty(), Optional.empty(), new OssClient("", ""));

  private final PrimedEngine engine;
  private final OriginConfig config;

  @Inject
  Priming(Engine engine, OriginConfig config) {
    this.engine = new PrimedEngine(engine, PrimedEngine.PATIENCE);
    this.config = config;
  }

  /** For the function that makes renditions; the service refuses one request. */
  Map<String, Runnable> ofRenditions(RenditionService service) {
    Map<String, Runnable> steps = common();
    steps.put("refusal", () -> service.answer(STRANGER));
    return steps;
  }

  /** For the function that follows uploads. */
  Map<String, Runnable> ofIngest() {
    Map<String, Runnable> steps = common();
    steps.put("table", () -> DynamoClients.touch(OriginModule.table()));
    return steps;
  }

  private Map<String, Runnable> common() {
    Map<String, Runnable> steps = new LinkedHashMap<>();
    steps.put("pictures", engine::prime);
    steps.put("near", () -> S3Clients.touch(config.near()));
    config.far().ifPresent(far -> steps.put("far", () -> S3Clients.touch(far)));
    return steps;
  }
}
