package dev.pixedge.local;

import dagger.Module;
import dagger.Provides;
import dev.pixedge.engine.Engine;
import dev.pixedge.meta.MetaConfig;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.origin.OriginSecrets;
import dev.pixedge.origin.RegionStores;
import dev.pixedge.origin.Regions;
import dev.pixedge.policy.Policy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the Lambdas of one region get in place of AWS.
 *
 * @param secret what the CDN sends along with requests to the origin
 * @param cdn the CDN's address
 */
@Module
record LocalModule(
    Policy policy,
    Engine engine,
    MetadataStore metadata,
    Region near,
    Region far,
    String secret,
    String cdn) {
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
  MetadataStore provideMetadata() {
    return metadata;
  }

  @Provides
  OriginSecrets provideSecrets() {
    return new OriginSecrets(List.of(secret));
  }

  @Provides
  MetaConfig provideMetaConfig() {
    return new MetaConfig(cdn);
  }

  @Provides
  Regions provideRegions() {
    return new Regions(stores(near), Optional.of(stores(far)), FAR_DEADLINE);
  }

  private static RegionStores stores(Region region) {
    return new RegionStores(region.name(), region.originals(), region.renditions());
  }
}
