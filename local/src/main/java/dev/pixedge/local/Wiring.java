package dev.pixedge.local;

import dev.pixedge.http.Reply;
import dev.pixedge.local.Topology.Point;
import dev.pixedge.local.cache.EdgeCache;
import dev.pixedge.local.chaos.Outage;
import dev.pixedge.local.chaos.Outages;
import dev.pixedge.local.cloud.Capacity;
import dev.pixedge.local.edge.RememberedEdge;
import dev.pixedge.local.http.Request;
import dev.pixedge.local.http.Service;
import dev.pixedge.local.metrics.Metrics;
import dev.pixedge.local.network.DistantOrigin;
import dev.pixedge.local.network.DistantService;
import dev.pixedge.local.network.DistantStore;
import dev.pixedge.local.network.Link;
import dev.pixedge.local.pop.BucketOrigin;
import dev.pixedge.local.pop.GatewayOrigin;
import dev.pixedge.local.pop.Origin;
import dev.pixedge.local.pop.OriginGroup;
import dev.pixedge.local.pop.PointOfPresence;
import dev.pixedge.local.pop.Relay;
import dev.pixedge.local.upload.Uploads;
import dev.pixedge.metadata.DynamoMetadataStore;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.origin.RegionStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Connects the parts once they have started. */
final class Wiring {
  /** How long a request waits for its transform, in each region that is asked. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Settings settings;
  private final Topology topology;
  private final Parts parts;
  private final String address;
  private final Metrics metrics;
  private final Outages outages;
  private final Clock clock = Clock.systemUTC();
  private final Points standing = new Points();
  private final String secret = UUID.randomUUID().toString();

  /**
   * Wiring of these parts.
   *
   * @param parts complete
   * @param address of the CDN, for the links that the metadata API answers
   * @param metrics what is told of the work
   * @param outages those that the parts meet
   */
  Wiring(
      Settings settings,
      Topology topology,
      Parts parts,
      String address,
      Metrics metrics,
      Outages outages) {
    this.settings = settings;
    this.topology = topology;
    this.parts = parts;
    this.address = address;
    this.metrics = metrics;
    this.outages = outages;
  }

  Cloud connect() throws IOException {
    Map<String, Region> regions = new LinkedHashMap<>();
    parts.regions().forEach(region -> regions.put(region.join().name(), region.join()));
    Metadata metadata = metadata(List.copyOf(regions.values()));
    Map<String, Lambdas> lambdas = lambdas(regions, metadata);
    RememberedEdge edge = new RememberedEdge(parts.edge().join());
    List<Service> points =
        topology.points().stream()
            .map(point -> point(point, edge, of(point.home(), regions), lambdas))
            .toList();
    Lambdas first = of(topology.regions().getFirst(), lambdas);
    List<AutoCloseable> closing = new ArrayList<>();
    closing.add(uploads(first));
    closing.addAll(lambdas.values());
    closing.add(metadata);
    closing.addAll(regions.values());
    closing.add(parts.dynamo().join());
    parts.redis().join().ifPresent(closing::add);
    closing.add(parts.edge().join());
    metrics.nativeMemory(parts.engine().join());
    return new Cloud(points, first.meta(), parts.dynamo().join(), closing);
  }

  /**
   * Asks once, through every part, for a picture that nobody has, so that the first visitor does
   * not wait for classes to be loaded.
   */
  private static void rehearse(Service service) {
    var _ = service.reply(new Request("GET", "/rehearsal.jpg", "width=400", Map.of(), "127.0.0.1"));
  }

  private Metadata metadata(List<Region> regions) {
    MetadataStore table = new DynamoMetadataStore(parts.dynamo().join().client(), Parts.IMAGES);
    return Metadata.of(settings.meta(), table, parts.redis().join(), regions, address, clock);
  }

  private Map<String, Lambdas> lambdas(Map<String, Region> regions, Metadata metadata) {
    Capacity transforms =
        new Capacity(Runtime.getRuntime().availableProcessors(), settings.waiting(), PATIENCE);
    metrics.queue(transforms);
    Map<String, Lambdas> lambdas = new LinkedHashMap<>();
    for (Region near : regions.values()) {
      Optional<RegionStores> far =
          topology.otherThan(near.name()).map(it -> stores(near.name(), of(it, regions)));
      LocalModule module =
          new LocalModule(
              parts.policy().join(),
              metrics.engine(near.name(), parts.engine().join()),
              metadata,
              standing,
              stores(near.name(), near),
              far,
              secret);
      lambdas.put(near.name(), new Lambdas(module, transforms, clock));
    }
    return lambdas;
  }

  /** A point of presence as visitors nearby see it. */
  private Service point(
      Point point, RememberedEdge edge, Region home, Map<String, Lambdas> lambdas) {
    PointOfPresence service = pointOfPresence(edge, origins(point, home, lambdas));
    standing.add(service);
    rehearse(service);
    return new DistantService(
        metrics.point(point.name(), service), topology.link(point.name(), point.name()));
  }

  private PointOfPresence pointOfPresence(RememberedEdge edge, Origin origins) {
    long cacheBytes = settings.edgeCacheBytes() / topology.points().size();
    Clock time = settings.chaos() ? outages.on(clock) : clock;
    return settings.keepsRenditions()
        ? new PointOfPresence(edge, new EdgeCache(cacheBytes), origins, time)
        : PointOfPresence.keepingNothing(edge, origins, time);
  }

  private Origin origins(Point point, Region home, Map<String, Lambdas> lambdas) {
    Origin near = api(point, home.name(), lambdas);
    Origin apis =
        topology
            .otherThan(home.name())
            .<Origin>map(far -> new Relay(near, api(point, far, lambdas)))
            .orElse(near);
    Link link = topology.link(point.name(), home.name());
    return new OriginGroup(new DistantOrigin(new BucketOrigin(home.renditions()), link), apis);
  }

  private Origin api(Point point, String region, Map<String, Lambdas> lambdas) {
    Origin api = new GatewayOrigin(of(region, lambdas).origin(), secret);
    Origin there =
        request ->
            outages.has(Outage.ORIGIN_GONE, region)
                ? Reply.empty(502, Map.of())
                : api.fetch(request);
    return new DistantOrigin(there, topology.link(point.name(), region));
  }

  /** The stores of a region, as they are seen from another or from itself. */
  private RegionStores stores(String from, Region region) {
    if (from.equals(region.name())) {
      return new RegionStores(region.name(), region.originals(), region.renditions());
    }
    Link link = topology.link(from, region.name());
    return new RegionStores(
        region.name(),
        new DistantStore(region.originals(), link),
        new DistantStore(region.renditions(), link));
  }

  private Uploads uploads(Lambdas lambdas) throws IOException {
    Path data = settings.data();
    return Uploads.watch(
        data.resolve(Region.ORIGINALS),
        data.resolve(Parts.METADATA).resolve("uploads.json"),
        data.resolve("dead-letters.json"),
        lambdas.ingest(),
        clock);
  }

  private static <T> T of(String region, Map<String, T> all) {
    return Objects.requireNonNull(all.get(region), region);
  }
}
