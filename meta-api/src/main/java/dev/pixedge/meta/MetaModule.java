package dev.pixedge.meta;

import dagger.Module;
import dagger.Provides;
import dev.pixedge.config.Env;
import dev.pixedge.metadata.DynamoMetadataStore;
import dev.pixedge.metadata.MetadataStore;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the API stands on in AWS: one table. */
@Module
final class MetaModule {
  private static final Duration CONNECT = Duration.ofMillis(500);
  private static final Duration ATTEMPT = Duration.ofSeconds(1);
  private static final Duration CALL = Duration.ofSeconds(3);
  private static final int ATTEMPTS = 3;

  private MetaModule() {}

  @Provides
  @Singleton
  static MetaConfig config() {
    return MetaConfig.from(System.getenv());
  }

  @Provides
  @Singleton
  static MetadataStore images() {
    String table =
        Env.read(System.getenv(), env -> env.required("PIXEDGE_TABLE", "the table of images"));
    return new DynamoMetadataStore(dynamo(), table);
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
