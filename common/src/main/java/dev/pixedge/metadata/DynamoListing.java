package dev.pixedge.metadata;

import dev.pixedge.rendition.SourceKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads the partitions of the table side by side, each in order, and merges them. */
final class DynamoListing {
  /** Behind every character that a key can hold, and before every one. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private static final String FIRST = "\u0000";

  /** DynamoDB orders text by its UTF-8, which is the order of code points. */
  private static final Comparator<String> ORDER = DynamoListing::compareCodePoints;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Map<String, AttributeValue> range;
  private final int share;

  DynamoListing(
      DynamoDbClient dynamo, String table, String prefix, Optional<SourceKey> after, int limit) {
    this.dynamo = dynamo;
    this.table = table;
    this.share = limit / DynamoTable.SHARDS + limit / (2 * DynamoTable.SHARDS) + 2;
    String least = prefix.isEmpty() ? FIRST : prefix;
    String behind = after.map(key -> key.value() + FIRST).orElse(least);
    this.range =
        Map.of(
            ":from", AttributeValue.fromS(ORDER.compare(behind, least) > 0 ? behind : least),
            ":to", AttributeValue.fromS(prefix + LAST));
  }

  MetadataStore.Page page(int limit) {
    if (ORDER.compare(range(":from"), range(":to")) > 0) {
      return new MetadataStore.Page(List.of(), Optional.empty());
    }
    PriorityQueue<Shard> shards = new PriorityQueue<>(Comparator.comparing(Shard::first, ORDER));
    DynamoTable.shards().stream()
        .map(Shard::new)
        .parallel()
        .filter(Shard::hasMore)
        .toList()
        .forEach(shards::add);
    List<ImageRecord> records = new ArrayList<>();
    while (records.size() < limit && !shards.isEmpty()) {
      Shard next = shards.remove();
      records.add(next.take());
      if (next.hasMore()) {
        shards.add(next);
      }
    }
    return new MetadataStore.Page(
        records, shards.isEmpty() ? Optional.empty() : Optional.of(records.getLast().key()));
  }

  private String range(String end) {
    return Optional.ofNullable(range.get(end)).map(AttributeValue::s).orElseThrow();
  }

  private static int compareCodePoints(String one, String other) {
    int[] left = one.codePoints().toArray();
    int[] right = other.codePoints().toArray();
    return Arrays.compare(left, right);
  }

  /** What is left of one partition. */
  private final class Shard {
    private final String name;
    private final Deque<ImageRecord> read = new ArrayDeque<>();
    private Map<String, AttributeValue> from = Map.of();
    private boolean ended;

    Shard(String name) {
      this.name = name;
    }

    boolean hasMore() {
      while (read.isEmpty() && !ended) {
        fetch();
      }
      return !read.isEmpty();
    }

    String first() {
      return read.getFirst().key().value();
    }

    ImageRecord take() {
      return read.removeFirst();
    }

    private void fetch() {
      QueryResponse response =
          dynamo.query(
              request -> {
                request
                    .tableName(table)
                    .keyConditionExpression("#shard = :shard AND #key BETWEEN :from AND :to")
                    .expressionAttributeNames(
                        Map.of("#shard", DynamoTable.SHARD, "#key", DynamoTable.KEY))
                    .expressionAttributeValues(values())
                    .limit(share);
                if (!from.isEmpty()) {
                  request.exclusiveStartKey(from);
                }
              });
      response.items().forEach(item -> ImageItem.read(item).ifPresent(read::add));
      from = response.lastEvaluatedKey();
      ended = from.isEmpty();
    }

    private Map<String, AttributeValue> values() {
      Map<String, AttributeValue> values = new HashMap<>(range);
      values.put(":shard", AttributeValue.fromS(name));
      return values;
    }
  }
}
