package dev.pixedge.origin;

import dagger.Module;
import dagger.Provides;
import dev.pixedge.config.Env;
import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Engines;
import dev.pixedge.metadata.DynamoMetadataStore;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.metadata.tier.Breaker;
import dev.pixedge.metadata.tier.ForgettingStore;
import dev.pixedge.metadata.tier.ImageLookup;
import dev.pixedge.metadata.tier.JedisCache;
import dev.pixedge.metadata.tier.RedisSettings;
import dev.pixedge.metadata.tier.RemoteLookup;
import dev.pixedge.metadata.tier.TableLookup;
import dev.pixedge.origin.OriginConfig.Buckets;
import dev.pixedge.policy.Policy;
import dev.pixedge.policy.PolicyReader;
import dev.pixedge.store.Rest;
import dev.pixedge.store.RestingStore;
import dev.pixedge.store.S3BlobStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What the origin stands on in AWS: the packed policy, an engine, buckets and a table. */
@Module
final class OriginModule {
  /** Nobody waits for an ingest, and a failed one comes again: time for a slow table. */
  private static final Duration ATTEMPT = Duration.ofSeconds(3);

  private static final Duration CALL = Duration.ofSeconds(10);
  private static final Duration NEVER = Duration.ofDays(1);

  /** How long a region's S3 that did not answer in time is not asked. */
  private static final Duration REST = Duration.ofSeconds(5);

  private OriginModule() {}

  @Provides
  @Singleton
  static OriginConfig config() {
    return OriginConfig.from(System.getenv());
  }

  @Provides
  @Singleton
  static Policy policy() {
    return PolicyReader.packed();
  }

  @Provides
  @Singleton
  static Engine engine(Policy policy, OriginConfig config) {
    return Engines.open(policy, config.engine());
  }

  @Provides
  @Singleton
  static Regions regions(OriginConfig config) {
    return new Regions(
        stores(config.near()), config.far().map(OriginModule::stores), config.farDeadline());
  }

  @Provides
  @Singleton
  static EdgeCaches edges(OriginConfig config) {
    return config
        .distribution()
        .<EdgeCaches>map(id -> new CloudFrontCaches(cloudFront(), id))
        .orElse(EdgeCaches.NONE);
  }

  @Provides
  static Archiving archiving(Regions regions, OriginConfig config) {
    return new Archiving(regions, config.archivesOriginals());
  }

  @Provides
  static OriginSecrets secrets() {
    List<String> accepted =
        Env.read(
            System.getenv(),
            env ->
                List.of(
                    env.required("PIXEDGE_ORIGIN_SECRET", "the secret that CloudFront sends"),
                    env.optional("PIXEDGE_ORIGIN_SECRET_PREVIOUS").orElse("")));
    return new OriginSecrets(accepted);
  }

  @Provides
  @Singleton
  static MetadataStore records() {
    Records settings = Env.read(System.getenv(), Records::read);
    MetadataStore table = new DynamoMetadataStore(DynamoClients.patient(), settings.table());
    return new ForgettingStore(
        table, settings.redis().map(redis -> cache(table, redis)).stream().toList());
  }

  /** Where ingest writes what it finds, and which cache it tells. */
  private record Records(String table, Optional<RedisSettings> redis) {
    static Records read(Env env) {
      return new Records(
          env.required("PIXEDGE_TABLE", "the table of images"), RedisSettings.from(env));
    }
  }

  /** The name of the table of images. */
  static String table() {
    return Env.read(System.getenv(), env -> env.required("PIXEDGE_TABLE", "the table of images"));
  }

  /** The cache that the metadata API reads; here it is only told of changes. */
  private static ImageLookup cache(MetadataStore table, RedisSettings redis) {
    Breaker always = new Breaker(NEVER, CALL, CALL, System::nanoTime);
    Clock clock = Clock.systemUTC();
    return new RemoteLookup(
        new TableLookup(table, always, clock),
        new JedisCache(redis),
        new Breaker(NEVER, Duration.ofSeconds(2), CALL, System::nanoTime),
        redis.lasts(),
        redis.absenceLasts());
  }

  /** CloudFront is controlled from one place in the world. */
  private static CloudFrontClient cloudFront() {
    return CloudFrontClient.builder()
        .region(Region.AWS_GLOBAL)
        .httpClientBuilder(Apache5HttpClient.builder())
        .overrideConfiguration(it -> it.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
        .build();
  }

  private static RegionStores stores(Buckets buckets) {
    S3Client s3 = S3Clients.in(buckets.region());
    Rest rest = new Rest(REST, System::nanoTime);
    return new RegionStores(
        buckets.region(),
        new RestingStore(new S3BlobStore(s3, buckets.originals()), rest),
        new RestingStore(new S3BlobStore(s3, buckets.renditions()), rest));
  }
}
