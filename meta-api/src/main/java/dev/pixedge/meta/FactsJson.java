package dev.pixedge.meta;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.ImageRecord;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An image's record as the fields of a JSON object. */
final class FactsJson {
  private FactsJson() {}

  /**
   * The fields. Width and height are those that a viewer sees; what is not an image has only what
   * the store knows.
   */
  static Map<String, Object> of(ImageRecord image) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", image.key().value());
    fields.put("bytes", image.bytes());
    fields.put("etag", image.etag());
    fields.put("uploaded", image.uploaded().toString());
    fields.put("image", image.facts().isPresent());
    image.facts().ifPresent(facts -> fields.putAll(header(facts)));
    return fields;
  }

  private static Map<String, Object> header(ImageFacts facts) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("contentType", facts.format().contentType());
    fields.put("format", facts.format().name().toLowerCase(Locale.ROOT));
    fields.put("width", facts.seenWidth());
    fields.put("height", facts.seenHeight());
    fields.put("orientation", facts.orientation());
    fields.put("frames", facts.frames());
    fields.put("alpha", facts.alpha());
    fields.put("profile", facts.profile());
    return fields;
  }
}
