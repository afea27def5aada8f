package dev.pixedge.local;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Engines;
import dev.pixedge.local.chaos.Outage;
import dev.pixedge.local.chaos.Outages;
import dev.pixedge.local.cloud.DynamoServer;
import dev.pixedge.local.cloud.HeapShare;
import dev.pixedge.local.cloud.RedisProcess;
import dev.pixedge.local.edge.EdgeFunction;
import dev.pixedge.local.edge.SigningKeys;
import dev.pixedge.meta.Variant;
import dev.pixedge.metadata.DynamoTable;
import dev.pixedge.policy.Policy;
import dev.pixedge.policy.PolicyException;
import dev.pixedge.policy.PolicyReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** What takes long to start, started side by side; each is complete when it is up. */
record Parts(
    CompletableFuture<Policy> policy,
    CompletableFuture<EdgeFunction> edge,
    CompletableFuture<DynamoServer> dynamo,
    CompletableFuture<Optional<RedisProcess>> redis,
    List<CompletableFuture<Region>> regions,
    CompletableFuture<Engine> engine) {

  /** The name of the table of images. */
  static final String IMAGES = "images";

  /** The folder of the table and of what is known to be in it. */
  static final String METADATA = "metadata";

  static Parts starting(Settings settings, Topology topology, Outages outages) {
    Path data = settings.data();
    HeapShare heap = HeapShare.ofThisHeap();
    CompletableFuture<Policy> policy = starting(() -> policy(settings.policy()));
    return new Parts(
        policy,
        starting(() -> edge(settings)),
        starting(() -> dynamo(settings, outages)),
        starting(() -> redis(settings.meta())),
        topology.regions().stream()
            .map(
                name ->
                    starting(
                        () -> Region.start(name, data, heap, settings.keepsRenditions(), outages)))
            .toList(),
        starting(() -> Engines.open(policy.join(), settings.engine())));
  }

  /** Complete when all are up. */
  CompletableFuture<Void> all() {
    CompletableFuture<?>[] each = regions.toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(
        policy, edge, dynamo, redis, engine, CompletableFuture.allOf(each));
  }

  /** Ends what would outlive this process, once it is known that not all came up. */
  void abandon() {
    if (redis.state() == Future.State.SUCCESS) {
      redis.resultNow().ifPresent(RedisProcess::close);
    }
  }

  private static EdgeFunction edge(Settings settings) throws IOException {
    SigningKeys keys = SigningKeys.in(settings.data().resolve("keys.json"), new SecureRandom());
    return EdgeFunction.load(settings.edge(), keys, Runtime.getRuntime().availableProcessors());
  }

  private static DynamoServer dynamo(Settings settings, Outages outages) throws IOException {
    DynamoServer dynamo =
        DynamoServer.open(
            settings.data().resolve(METADATA),
            settings.meta().tableRoundTrip(),
            () -> outages.has(Outage.TABLE_GONE));
    dynamo.table(DynamoTable.named(IMAGES));
    return dynamo;
  }

  /** Started for the variant that needs one, unless it is told where one is. */
  private static Optional<RedisProcess> redis(MetaSettings settings)
      throws IOException, StartException {
    if (settings.variant() != Variant.REDIS || settings.redis().isPresent()) {
      return Optional.empty();
    }
    Path program =
        RedisProcess.program(settings.variables().getOrDefault("PATH", ""))
            .orElseThrow(
                () ->
                    new StartException(
                        "VARIANT=redis: expected redis-server or valkey-server on the PATH (Debian:"
                            + " apt-get install redis-server), or REDIS_URL=redis://host:port"));
    return Optional.of(RedisProcess.start(program));
  }

  private static Policy policy(Path file) throws StartException {
    try {
      return PolicyReader.read(file);
    } catch (PolicyException e) {
      throw new StartException(e.mistakes().stream().map(each -> line(file, each)).toList(), e);
    }
  }

  private static String line(Path file, PolicyException.Mistake mistake) {
    return file + (mistake.pointer().isEmpty() ? ": " : " ") + mistake;
  }

  /** Each on a thread of its own: starting is half waiting for files and half work. */
  private static <T> CompletableFuture<T> starting(Callable<T> start) {
    CompletableFuture<T> started = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                started.complete(start.call());
              } catch (IOException e) {
                started.completeExceptionally(
                    new StartException(String.valueOf(e.getMessage()), e));
              } catch (Exception | LinkageError e) {
                started.completeExceptionally(e);
              }
            });
    return started;
  }
}
