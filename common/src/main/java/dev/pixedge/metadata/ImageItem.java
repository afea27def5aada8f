package dev.pixedge.metadata;

import dev.pixedge.rendition.SourceKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A record as an item of DynamoDB. */
final class ImageItem {
  /** When the source was stored or deleted: unix seconds with up to nine decimals. */
  static final String TIME = "time";

  private static final int NANO_DIGITS = 9;

  private ImageItem() {}

  static Map<String, AttributeValue> write(ImageRecord imageRecord) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(DynamoMetadataStore.KEY, text(imageRecord.key().value()));
    item.put("bytes", number(imageRecord.bytes()));
    item.put("etag", text(imageRecord.etag()));
    item.put(TIME, time(imageRecord.uploaded()));
    imageRecord.facts().ifPresent(facts -> item.put("facts", writeFacts(facts)));
    return item;
  }

  static ImageRecord read(Map<String, AttributeValue> item) {
    Attributes image = new Attributes(item);
    return new ImageRecord(
        new SourceKey(image.text(DynamoMetadataStore.KEY)),
        image.number("bytes").longValueExact(),
        image.text("etag"),
        instant(image.number(TIME)),
        Optional.ofNullable(item.get("facts")).map(facts -> readFacts(new Attributes(facts.m()))));
  }

  static AttributeValue time(Instant time) {
    BigDecimal seconds =
        BigDecimal.valueOf(time.getEpochSecond())
            .add(BigDecimal.valueOf(time.getNano(), NANO_DIGITS));
    return AttributeValue.fromN(seconds.toPlainString());
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static Instant instant(BigDecimal seconds) {
    BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
    return Instant.ofEpochSecond(
        parts[0].longValueExact(), parts[1].movePointRight(NANO_DIGITS).longValueExact());
  }

  private static AttributeValue writeFacts(ImageFacts facts) {
    return AttributeValue.fromM(
        Map.of(
            "format", text(facts.format().name()),
            "width", number(facts.width()),
            "height", number(facts.height()),
            "orientation", number(facts.orientation()),
            "frames", number(facts.frames()),
            "alpha", AttributeValue.fromBool(facts.alpha()),
            "profile", AttributeValue.fromBool(facts.profile())));
  }

  private static ImageFacts readFacts(Attributes facts) {
    return new ImageFacts(
        SourceFormat.valueOf(facts.text("format")),
        facts.number("width").intValueExact(),
        facts.number("height").intValueExact(),
        facts.number("orientation").intValueExact(),
        facts.number("frames").intValueExact(),
        facts.flag("alpha"),
        facts.flag("profile"));
  }

  /** The attributes of an item or of a map in one; each that is asked for has to be there. */
  private record Attributes(Map<String, AttributeValue> values) {
    String text(String name) {
      return value(name).s();
    }

    BigDecimal number(String name) {
      return new BigDecimal(value(name).n());
    }

    boolean flag(String name) {
      return value(name).bool();
    }

    private AttributeValue value(String name) {
      return Optional.ofNullable(values.get(name))
          .orElseThrow(() -> new IllegalStateException("table of images: no attribute " + name));
    }
  }
}
