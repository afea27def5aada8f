package dev.pixedge.metadata;

import dev.pixedge.rendition.SourceKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A record, or the tombstone of one, as an item of DynamoDB. */
public final class ImageItem {
  /** When the source was stored or deleted: unix seconds with up to nine decimals. */
  static final String TIME = "time";

  /** Tells changes at the same time apart. */
  static final String SEQUENCE = "sequence";

  private static final String IMAGE = "image";
  private static final int NANO_DIGITS = 9;

  private ImageItem() {}

  /** All attributes of the item of a record, its primary key included. */
  public static Map<String, AttributeValue> write(ImageRecord imageRecord) {
    Map<String, AttributeValue> item = at(imageRecord.key(), imageRecord.change());
    item.put("bytes", number(imageRecord.bytes()));
    item.put("etag", text(imageRecord.etag()));
    item.put("version", text(imageRecord.version()));
    item.put("problem", text(imageRecord.problem()));
    imageRecord
        .image()
        .ifPresent(image -> item.put(IMAGE, ItemTree.attribute(RecordJson.tree(image))));
    return item;
  }

  static Map<String, AttributeValue> tombstone(SourceKey key, Change deleted, Instant expires) {
    Map<String, AttributeValue> item = at(key, deleted);
    item.put(DynamoTable.EXPIRES, number(expires.getEpochSecond()));
    return item;
  }

  /** Empty for the tombstone of a record. */
  static Optional<ImageRecord> read(Map<String, AttributeValue> item) {
    if (item.containsKey(DynamoTable.EXPIRES)) {
      return Optional.empty();
    }
    Attributes image = new Attributes(item);
    return Optional.of(
        new ImageRecord(
            new SourceKey(image.text(DynamoTable.KEY)),
            image.number("bytes").longValueExact(),
            image.text("etag"),
            image.text("version"),
            new Change(instant(image.number(TIME)), image.text(SEQUENCE)),
            Optional.ofNullable(item.get(IMAGE)).map(ItemTree::node).map(RecordJson::details),
            image.text("problem")));
  }

  private static Map<String, AttributeValue> at(SourceKey key, Change change) {
    Map<String, AttributeValue> item = new HashMap<>(DynamoTable.primaryKey(key));
    item.put(TIME, time(change.at()));
    item.put(SEQUENCE, text(change.sequencer()));
    return item;
  }

  private static AttributeValue time(Instant time) {
    BigDecimal seconds =
        BigDecimal.valueOf(time.getEpochSecond())
            .add(BigDecimal.valueOf(time.getNano(), NANO_DIGITS));
    return AttributeValue.fromN(seconds.toPlainString());
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static Instant instant(BigDecimal seconds) {
    BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
    return Instant.ofEpochSecond(
        parts[0].longValueExact(), parts[1].movePointRight(NANO_DIGITS).longValueExact());
  }

  /** The attributes of an item; each that is asked for has to be there. */
  private record Attributes(Map<String, AttributeValue> values) {
    String text(String name) {
      return value(name).s();
    }

    BigDecimal number(String name) {
      return new BigDecimal(value(name).n());
    }

    private AttributeValue value(String name) {
      return Optional.ofNullable(values.get(name))
          .orElseThrow(() -> new IllegalStateException("table of images: no attribute " + name));
    }
  }
}
