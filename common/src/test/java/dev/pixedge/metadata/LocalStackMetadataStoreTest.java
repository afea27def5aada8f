package dev.pixedge.metadata;

import dev.pixedge.localstack.LocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Tag("localstack")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalStackMetadataStoreTest extends DynamoMetadataStoreContract {
  private final DynamoDbClient dynamo = LocalStack.dynamo();

  @AfterAll
  void stop() {
    dynamo.close();
  }

  @Override
  DynamoDbClient dynamo() {
    return dynamo;
  }
}
