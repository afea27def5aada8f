package dev.pixedge.metadata;

import static java.util.Map.entry;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.SourceKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The table of images in DynamoDB. A deletion leaves a tombstone for a week, so that an event that
 * comes late does not bring the record back; of an upload and a deletion at the same time the
 * deletion counts.
 */
public final class DynamoMetadataStore implements MetadataStore {
  /** The table's partition key, a string. It has no sort key. */
  public static final String KEY = "key";

  /** The attribute by which the table's time to live is set, in unix seconds. */
  public static final String EXPIRES = "expires";

  private static final Duration TOMBSTONE = Duration.ofDays(7);
  private static final Map<String, String> NAMES =
      Map.of("#key", KEY, "#time", ImageItem.TIME, "#expires", EXPIRES);
  private static final String IS_ABSENT = "attribute_not_exists(#key)";
  private static final String IS_NOT_NEWER = "#time <= :time";
  private static final String IS_OLDER_OR_RECORD =
      "#time < :time OR (#time = :time AND attribute_not_exists(#expires))";

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoMetadataStore(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<ImageRecord> get(SourceKey key) {
    Map<String, AttributeValue> item =
        translated(
            key,
            () ->
                dynamo
                    .getItem(
                        request ->
                            request
                                .tableName(table)
                                .key(Map.of(KEY, ImageItem.text(key.value())))
                                .consistentRead(true))
                    .item());
    return item.isEmpty() || item.containsKey(EXPIRES)
        ? Optional.empty()
        : Optional.of(ImageItem.read(item));
  }

  @Override
  public void put(ImageRecord imageRecord) {
    write(
        imageRecord.key(),
        ImageItem.write(imageRecord),
        "%s OR %s".formatted(IS_ABSENT, IS_OLDER_OR_RECORD));
  }

  @Override
  public void delete(SourceKey key, Instant deleted) {
    Map<String, AttributeValue> tombstone =
        Map.ofEntries(
            entry(KEY, ImageItem.text(key.value())),
            entry(ImageItem.TIME, ImageItem.time(deleted)),
            entry(EXPIRES, ImageItem.number(deleted.plus(TOMBSTONE).getEpochSecond())));
    write(key, tombstone, "%s OR %s".formatted(IS_ABSENT, IS_NOT_NEWER));
  }

  private void write(SourceKey key, Map<String, AttributeValue> item, String condition) {
    Map<String, String> names = new HashMap<>(NAMES);
    names.keySet().removeIf(name -> !condition.contains(name));
    try {
      translated(
          key,
          () ->
              dynamo.putItem(
                  request ->
                      request
                          .tableName(table)
                          .item(item)
                          .conditionExpression(condition)
                          .expressionAttributeNames(names)
                          .expressionAttributeValues(Map.of(":time", item.get(ImageItem.TIME)))));
    } catch (ConditionalCheckFailedException _) {
      // something newer is there, and stays
    }
  }

  private static <T> T translated(SourceKey key, Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException newerIsThere) {
      throw newerIsThere;
    } catch (SdkException failed) {
      throw Fault.STORE_UNAVAILABLE.because(
          "The table of images does not answer for " + key.value(), failed);
    }
  }
}
