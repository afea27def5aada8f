package dev.pixedge.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.rendition.SourceKey;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * How the table of images is laid out: a few partitions, in each of which the records stand in the
 * order of their keys. A record is read with one look-up, and all that begin with a prefix are one
 * query to each partition, without a scan and without an index.
 */
public final class DynamoTable {
  /** The partition key, a string: a number from 0. */
  public static final String SHARD = "shard";

  /** The sort key, a string: the source's key. */
  public static final String KEY = "key";

  /** The attribute by which the table's time to live is set, in unix seconds. */
  public static final String EXPIRES = "expires";

  /** How many partitions there are; the table has to be made anew to change it. */
  static final int SHARDS = 8;

  private DynamoTable() {}

  /** What makes a table of this name. */
  public static CreateTableRequest named(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(text(SHARD), text(KEY))
        .keySchema(part(SHARD, KeyType.HASH), part(KEY, KeyType.RANGE))
        .build();
  }

  /** Both parts of the primary key of a source's record. */
  static Map<String, AttributeValue> primaryKey(SourceKey key) {
    return Map.of(SHARD, AttributeValue.fromS(shard(key)), KEY, AttributeValue.fromS(key.value()));
  }

  /** The partition of a key: the remainder of the CRC-32 of its UTF-8. */
  static String shard(SourceKey key) {
    CRC32 crc = new CRC32();
    crc.update(key.value().getBytes(UTF_8));
    return String.valueOf(crc.getValue() % SHARDS);
  }

  static List<String> shards() {
    return IntStream.range(0, SHARDS).mapToObj(String::valueOf).toList();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement part(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
