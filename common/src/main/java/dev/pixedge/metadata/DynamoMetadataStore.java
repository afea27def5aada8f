package dev.pixedge.metadata;

import dev.pixedge.rendition.SourceKey;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The table of images in DynamoDB. */
public final class DynamoMetadataStore implements MetadataStore {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoMetadataStore(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<ImageRecord> get(SourceKey key) {
    throw new UnsupportedOperationException(table + dynamo);
  }

  @Override
  public void put(ImageRecord imageRecord) {
    throw new UnsupportedOperationException(table + dynamo);
  }

  @Override
  public void delete(SourceKey key, Instant deleted) {
    throw new UnsupportedOperationException(table + dynamo);
  }
}
