package dev.pixedge.meta;

import dagger.Module;
import dagger.Provides;
import dev.pixedge.metadata.DynamoMetadataStore;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.metadata.tier.ImageLookup;
import dev.pixedge.metadata.tier.JedisCache;
import dev.pixedge.metadata.tier.RemoteCache;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.S3BlobStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What the API stands on in AWS: a table, and what its variant has beside it. */
@Module
final class MetaModule {
  private static final Duration CONNECT = Duration.ofMillis(500);
  private static final Duration ATTEMPT = Duration.ofSeconds(1);
  private static final Duration CALL = Duration.ofSeconds(3);
  private static final int ATTEMPTS = 3;

  /** Any key will do: that there is no such image is an answer too. */
  private static final SourceKey ANY = new SourceKey("health");

  private MetaModule() {}

  @Provides
  @Singleton
  static MetaConfig config() {
    return MetaConfig.from(System.getenv());
  }

  @Provides
  static Clock clock() {
    return Clock.systemUTC();
  }

  @Provides
  @Singleton
  static MetadataStore table(MetaConfig config) {
    return new DynamoMetadataStore(dynamo(), config.table());
  }

  @Provides
  @Singleton
  static Optional<RemoteCache> redis(MetaConfig config) {
    return config.redis().map(JedisCache::new);
  }

  @Provides
  @Singleton
  static ImageLookup images(
      MetaConfig config, MetadataStore table, Optional<RemoteCache> redis, Clock clock) {
    ImageLookup lookup = Tiers.table(table, clock);
    if (redis.isPresent() && config.redis().isPresent()) {
      lookup = Tiers.shared(lookup, redis.get(), config.redis().get());
    }
    return config.variant() == Variant.BASELINE
        ? lookup
        : Tiers.remembered(lookup, config.remembered(), clock);
  }

  @Provides
  @Singleton
  static ImageLinks links(MetaConfig config) {
    return config.variant() == Variant.BASELINE
        ? new S3Links(S3Presigner.create(), config.originals().orElseThrow())
        : new CdnLinks(config.cdn());
  }

  /** Facts that Redis keeps can be served without the table. */
  @Provides
  static List<Dependency> dependencies(
      MetaConfig config, MetadataStore table, Optional<RemoteCache> redis) {
    List<Dependency> all = new ArrayList<>();
    all.add(new Dependency("dynamodb", redis.isEmpty(), () -> table.get(ANY)));
    redis.ifPresent(cache -> all.add(new Dependency("redis", false, cache::ping)));
    config
        .originals()
        .map(bucket -> new S3BlobStore(s3(), bucket))
        .ifPresent(
            bucket -> all.add(new Dependency("originals", false, () -> bucket.head(ANY.value()))));
    return all;
  }

  /** Asks the table once, over a connection that is closed again. */
  static void touch(MetaConfig config) {
    try (DynamoDbClient client = dynamo()) {
      new DynamoMetadataStore(client, config.table()).get(ANY);
    }
  }

  private static S3Client s3() {
    return S3Client.builder()
        .httpClientBuilder(Apache5HttpClient.builder().connectionTimeout(CONNECT))
        .overrideConfiguration(it -> it.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
        .build();
  }

  private static DynamoDbClient dynamo() {
    return DynamoDbClient.builder()
        .httpClientBuilder(Apache5HttpClient.builder().connectionTimeout(CONNECT))
        .overrideConfiguration(
            it ->
                it.apiCallAttemptTimeout(ATTEMPT)
                    .apiCallTimeout(CALL)
                    .retryStrategy(StandardRetryStrategy.builder().maxAttempts(ATTEMPTS).build()))
        .build();
  }
}
