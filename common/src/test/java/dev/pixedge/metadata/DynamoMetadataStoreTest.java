package dev.pixedge.metadata;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoMetadataStoreTest extends DynamoMetadataStoreContract {
  private final EmbeddedDynamo embedded = new EmbeddedDynamo();
  private final DynamoDbClient dynamo = embedded.client();

  @AfterAll
  void stop() {
    embedded.stop();
  }

  @Override
  DynamoDbClient dynamo() {
    return dynamo;
  }
}
