package dev.pixedge.local;

import dagger.Module;
import dagger.Provides;
import dev.pixedge.engine.Engine;
import dev.pixedge.meta.Dependency;
import dev.pixedge.meta.ImageLinks;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.metadata.tier.ImageLookup;
import dev.pixedge.origin.Archiving;
import dev.pixedge.origin.EdgeCaches;
import dev.pixedge.origin.OriginSecrets;
import dev.pixedge.origin.RegionStores;
import dev.pixedge.origin.Regions;
import dev.pixedge.policy.Policy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the Lambdas of one region get in place of AWS.
 *
 * @param secret what the CDN sends along with requests to the origin
 */
@Module
record LocalModule(
    Policy policy,
    Engine engine,
    Metadata metadata,
    EdgeCaches edges,
    RegionStores near,
    Optional<RegionStores> far,
    String secret) {
  private static final Duration FAR_DEADLINE = Duration.ofSeconds(2);

  @Provides
  Policy providePolicy() {
    return policy;
  }

  @Provides
  Engine provideEngine() {
    return engine;
  }

  @Provides
  MetadataStore provideTable() {
    return metadata.table();
  }

  @Provides
  ImageLookup provideLookup() {
    return metadata.lookup();
  }

  @Provides
  ImageLinks provideLinks() {
    return metadata.links();
  }

  @Provides
  List<Dependency> provideDependencies() {
    return metadata.dependencies();
  }

  @Provides
  Clock provideClock() {
    return Clock.systemUTC();
  }

  @Provides
  EdgeCaches provideEdges() {
    return edges;
  }

  /** A folder has no archive. */
  @Provides
  Archiving provideArchiving(Regions regions) {
    return new Archiving(regions, false);
  }

  @Provides
  OriginSecrets provideSecrets() {
    return new OriginSecrets(List.of(secret));
  }

  @Provides
  Regions provideRegions() {
    return new Regions(near, far, FAR_DEADLINE);
  }
}
