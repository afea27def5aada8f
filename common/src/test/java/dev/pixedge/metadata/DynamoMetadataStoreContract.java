package dev.pixedge.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.SourceKey;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the table of images promises, whoever answers for DynamoDB. */
abstract class DynamoMetadataStoreContract extends MetadataStoreContract {
  /** A client of the server under test. */
  abstract DynamoDbClient dynamo();

  @Override
  protected MetadataStore emptyStore() {
    String table = UUID.randomUUID().toString();
    dynamo().createTable(DynamoTable.named(table));
    return new DynamoMetadataStore(dynamo(), table);
  }

  @Test
  void aTableThatIsNotThereIsUnavailable() {
    MetadataStore store = new DynamoMetadataStore(dynamo(), "no-such-table");
    assertThatThrownBy(() -> store.get(new SourceKey("a.jpg")))
        .isInstanceOfSatisfying(
            FaultException.class,
            thrown -> assertThat(thrown.fault()).isEqualTo(Fault.STORE_UNAVAILABLE));
  }
}
