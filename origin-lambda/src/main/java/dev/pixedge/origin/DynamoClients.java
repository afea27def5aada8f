package dev.pixedge.origin;

import dev.pixedge.metadata.DynamoMetadataStore;
import dev.pixedge.rendition.SourceKey;
import java.time.Duration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the clients of the table of images. */
final class DynamoClients {
  /** Nobody waits for an ingest, and a failed one comes again: time for a slow table. */
  private static final Duration ATTEMPT = Duration.ofSeconds(3);

  private static final Duration CALL = Duration.ofSeconds(10);

  private DynamoClients() {}

  static DynamoDbClient patient() {
    return DynamoDbClient.builder()
        .httpClientBuilder(Apache5HttpClient.builder())
        .overrideConfiguration(it -> it.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
        .build();
  }

  /** Asks the table once, over a connection that is closed again. */
  static void touch(String table) {
    try (DynamoDbClient dynamo = patient()) {
      new DynamoMetadataStore(dynamo, table).get(new SourceKey("primed"));
    }
  }
}
