package dev.pixedge.local;

import dev.pixedge.local.cloud.RedisProcess;
import dev.pixedge.meta.CdnLinks;
import dev.pixedge.meta.Dependency;
import dev.pixedge.meta.ImageLinks;
import dev.pixedge.meta.S3Links;
import dev.pixedge.meta.Tiers;
import dev.pixedge.meta.Variant;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.metadata.tier.ForgettingStore;
import dev.pixedge.metadata.tier.ImageLookup;
import dev.pixedge.metadata.tier.JedisCache;
import dev.pixedge.metadata.tier.RedisSettings;
import dev.pixedge.metadata.tier.RemoteCache;
import dev.pixedge.rendition.SourceKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the metadata API and ingest know of images.
 *
 * @param table the table, which tells the caches before it of each change
 * @param lookup the table with the caches of the variant before it
 * @param links where images are had
 * @param dependencies what health asks
 * @param redis the connections to Redis, in the variant with one
 */
record Metadata(
    MetadataStore table,
    ImageLookup lookup,
    ImageLinks links,
    List<Dependency> dependencies,
    Optional<RemoteCache> redis)
    implements AutoCloseable {

  /** Any key will do: that there is no such image is an answer too. */
  private static final SourceKey ANY = new SourceKey("health");

  Metadata {
    dependencies = List.copyOf(dependencies);
  }

  static Metadata of(
      MetaSettings settings,
      MetadataStore table,
      Optional<RedisProcess> own,
      List<Region> regions,
      String cdn,
      Clock clock) {
    boolean baseline = settings.variant() == Variant.BASELINE;
    Optional<RedisSettings> address =
        settings.variant() == Variant.REDIS
            ? settings.redis().or(() -> own.map(it -> settings.redisAt(it.address())))
            : Optional.empty();
    Optional<RemoteCache> redis =
        address.map(it -> new DistantCache(new JedisCache(it), settings.redisRoundTrip()));
    ImageLookup lookup = Tiers.table(table, clock);
    if (redis.isPresent() && address.isPresent()) {
      lookup = Tiers.shared(lookup, redis.get(), address.get());
    }
    if (!baseline) {
      lookup = Tiers.remembered(lookup, settings.remembered(), clock);
    }
    ImageLinks links =
        baseline
            ? new S3Links(regions.getFirst().s3().presigner(), Region.ORIGINALS)
            : new CdnLinks(cdn);
    return new Metadata(
        new ForgettingStore(table, List.of(lookup)),
        lookup,
        links,
        dependencies(table, redis, regions),
        redis);
  }

  @Override
  public void close() {
    redis.ifPresent(RemoteCache::close);
  }

  private static List<Dependency> dependencies(
      MetadataStore table, Optional<RemoteCache> redis, List<Region> regions) {
    List<Dependency> all = new ArrayList<>();
    all.add(new Dependency("dynamodb", redis.isEmpty(), () -> table.get(ANY)));
    redis.ifPresent(cache -> all.add(new Dependency("redis", false, cache::ping)));
    Region near = regions.getFirst();
    all.add(new Dependency("originals", false, () -> near.originals().head(ANY.value())));
    for (Region region : regions) {
      all.add(
          new Dependency(
              "renditions-" + region.name(), false, () -> region.renditions().head(ANY.value())));
    }
    return all;
  }
}
