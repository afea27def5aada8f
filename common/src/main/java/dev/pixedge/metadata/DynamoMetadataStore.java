package dev.pixedge.metadata;

import static java.util.stream.Collectors.toMap;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.SourceKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * The table of images in DynamoDB, laid out as {@link DynamoTable} says. A deletion leaves a
 * tombstone for a week, so that an event that comes late does not bring the record back; of an
 * upload and a deletion at the same time the deletion counts.
 */
public final class DynamoMetadataStore implements MetadataStore {
  private static final Duration TOMBSTONE = Duration.ofDays(7);

  /** A batch that is throttled comes back in part, and is asked for again. */
  private static final int BATCH_ATTEMPTS = 5;

  private static final Map<String, String> NAMES =
      Map.of(
          "#key", DynamoTable.KEY,
          "#time", ImageItem.TIME,
          "#sequence", ImageItem.SEQUENCE,
          "#expires", DynamoTable.EXPIRES);
  private static final String IS_ABSENT_OR_OLDER =
      "attribute_not_exists(#key) OR #time < :time"
          + " OR (#time = :time AND #sequence < :sequence)";
  private static final String OR_THE_SAME = " OR (#time = :time AND #sequence = :sequence)";
  private static final String OR_THE_SAME_RECORD =
      " OR (#time = :time AND #sequence = :sequence AND attribute_not_exists(#expires))";

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
            key.value(),
            () ->
                dynamo
                    .getItem(
                        request ->
                            request
                                .tableName(table)
                                .key(DynamoTable.primaryKey(key))
                                .consistentRead(true))
                    .item());
    return item.isEmpty() ? Optional.empty() : ImageItem.read(item);
  }

  @Override
  public Map<SourceKey, ImageRecord> getAll(Collection<SourceKey> keys) {
    List<Map<String, AttributeValue>> wanted =
        keys.stream().distinct().map(DynamoTable::primaryKey).toList();
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (int attempt = 0; !wanted.isEmpty(); attempt++) {
      if (attempt == BATCH_ATTEMPTS) {
        throw Fault.STORE_UNAVAILABLE.because("The table of images is too busy for a batch");
      }
      BatchGetItemResponse response = batch(wanted);
      items.addAll(response.responses().getOrDefault(table, List.of()));
      KeysAndAttributes left = response.unprocessedKeys().get(table);
      wanted = left == null ? List.of() : left.keys();
    }
    return items.stream()
        .flatMap(item -> ImageItem.read(item).stream())
        .collect(toMap(ImageRecord::key, it -> it));
  }

  @Override
  public Page list(String prefix, Optional<SourceKey> after, int limit) {
    return translated(
        prefix, () -> new DynamoListing(dynamo, table, prefix, after, limit).page(limit));
  }

  @Override
  public void put(ImageRecord imageRecord) {
    write(
        imageRecord.key(),
        ImageItem.write(imageRecord),
        IS_ABSENT_OR_OLDER + OR_THE_SAME_RECORD,
        NAMES);
  }

  @Override
  public void delete(SourceKey key, Change deleted) {
    Map<String, String> names = new HashMap<>(NAMES);
    names.remove("#expires");
    write(
        key,
        ImageItem.tombstone(key, deleted, deleted.at().plus(TOMBSTONE)),
        IS_ABSENT_OR_OLDER + OR_THE_SAME,
        names);
  }

  private BatchGetItemResponse batch(List<Map<String, AttributeValue>> keys) {
    KeysAndAttributes asked = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    return translated(
        "a batch",
        () -> dynamo.batchGetItem(request -> request.requestItems(Map.of(table, asked))));
  }

  private void write(
      SourceKey key,
      Map<String, AttributeValue> item,
      String condition,
      Map<String, String> names) {
    Map<String, AttributeValue> values =
        Map.of(":time", item.get(ImageItem.TIME), ":sequence", item.get(ImageItem.SEQUENCE));
    try {
      translated(
          key.value(),
          () ->
              dynamo.putItem(
                  request ->
                      request
                          .tableName(table)
                          .item(item)
                          .conditionExpression(condition)
                          .expressionAttributeNames(names)
                          .expressionAttributeValues(values)));
    } catch (ConditionalCheckFailedException _) {
      // something newer is there, and stays
    }
  }

  private static <T> T translated(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException newerIsThere) {
      throw newerIsThere;
    } catch (SdkException failed) {
      throw Fault.STORE_UNAVAILABLE.because(
          "The table of images does not answer for " + what, failed);
    }
  }
}
