package dev.pixedge.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.SourceKey;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoMetadataStoreTest extends MetadataStoreContract {
  private final EmbeddedDynamo embedded = new EmbeddedDynamo();
  private final DynamoDbClient dynamo = embedded.client();

  @AfterAll
  void stop() {
    embedded.stop();
  }

  @Override
  protected MetadataStore emptyStore() {
    String table = UUID.randomUUID().toString();
    dynamo.createTable(DynamoTable.named(table));
    return new DynamoMetadataStore(dynamo, table);
  }

  @Test
  void aTableThatIsNotThereIsUnavailable() {
    MetadataStore store = new DynamoMetadataStore(dynamo, "no-such-table");
    assertThatThrownBy(() -> store.get(new SourceKey("a.jpg")))
        .isInstanceOfSatisfying(
            FaultException.class,
            thrown -> assertThat(thrown.fault()).isEqualTo(Fault.STORE_UNAVAILABLE));
  }
}
