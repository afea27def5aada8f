package dev.pixedge.origin;

import dev.pixedge.engine.Engine;
import dev.pixedge.http.OssClient;
import dev.pixedge.origin.OriginConfig.Buckets;
import dev.pixedge.policy.Policy;
import dev.pixedge.store.BlobStore;
import dev.pixedge.store.S3BlobStore;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.s3.S3Client;

/** What warms the functions of the origin before their snapshot, by its name in the log. */
final class Priming {
  private static final OriginRequest STRANGER =
      new OriginRequest(
          "GET", "/priming.png/-/info", Optional.empty(), Optional.empty(), new OssClient("", ""));

  private final Engine engine;
  private final Policy policy;
  private final OriginConfig config;

  @Inject
  Priming(Engine engine, Policy policy, OriginConfig config) {
    this.engine = engine;
    this.policy = policy;
    this.config = config;
  }

  /** For the function that makes renditions; the service refuses one request. */
  Map<String, Runnable> ofRenditions(RenditionService service) {
    Map<String, Runnable> steps = pictures();
    steps.put("misses", this::rehearse);
    steps.put("refusal", () -> service.answer(STRANGER));
    return steps;
  }

  /** For the function that follows uploads. */
  Map<String, Runnable> ofIngest() {
    Map<String, Runnable> steps = pictures();
    steps.put("near", () -> S3Clients.touch(config.near()));
    config.far().ifPresent(far -> steps.put("far", () -> S3Clients.touch(far)));
    steps.put("table", () -> DynamoClients.touch(OriginModule.table()));
    return steps;
  }

  private Map<String, Runnable> pictures() {
    Map<String, Runnable> steps = new LinkedHashMap<>();
    steps.put("pictures", new PrimedEngine(engine, PrimedEngine.PATIENCE)::prime);
    return steps;
  }

  /** With clients of its own, for none may stay connected. */
  private void rehearse() {
    List<S3Client> clients = new ArrayList<>();
    try {
      Function<Buckets, RegionStores> stores =
          buckets -> {
            S3Client s3 = S3Clients.in(buckets.region());
            clients.add(s3);
            BlobStore store = new RehearsalStore(new S3BlobStore(s3, buckets.renditions()));
            return new RegionStores(buckets.region(), store, store);
          };
      Regions regions =
          new Regions(stores.apply(config.near()), config.far().map(stores), config.farDeadline());
      new Rehearsal(engine, policy, regions).run();
    } finally {
      clients.forEach(S3Client::close);
    }
  }
}
