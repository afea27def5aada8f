package dev.pixedge.meta;

import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.metadata.tier.Finding;
import dev.pixedge.metadata.tier.ImageLookup;
import dev.pixedge.rendition.SourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys of images that are asked for at once: {@code {"keys":["a.jpg","b/c.png"]}}. */
record Batch(List<SourceKey> keys) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String EXPECTED = "body: expected {\"keys\":[\"...\"]}";

  /** Faults: {@code BAD_REQUEST}, and {@code PAYLOAD_TOO_LARGE} for too many keys. */
  static Batch of(String body) {
    JsonNode keys = read(body).path("keys");
    if (!keys.isArray()) {
      throw Fault.BAD_REQUEST.because(EXPECTED + ", got something else");
    }
    if (keys.size() > MetadataStore.BATCH) {
      throw Fault.PAYLOAD_TOO_LARGE.because(
          "keys: expected at most %d, got %d".formatted(MetadataStore.BATCH, keys.size()));
    }
    List<SourceKey> read = new ArrayList<>();
    for (JsonNode key : keys) {
      if (!key.isString()) {
        throw Fault.BAD_REQUEST.because(EXPECTED + ", got a key that is no string");
      }
      read.add(new SourceKey(key.stringValue()));
    }
    return new Batch(read);
  }

  /** Records in the order in which they were asked for, and the keys that have none. */
  Map<String, Object> of(ImageLookup images, Fields fields) {
    Map<SourceKey, Finding> found = images.getAll(keys);
    List<Map<String, Object>> records = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (SourceKey key : keys) {
      Optional.ofNullable(found.get(key))
          .flatMap(Finding::image)
          .ifPresentOrElse(
              image -> records.add(fields.of(FactsJson.of(image))), () -> missing.add(key.value()));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("images", records);
    body.put("missing", missing);
    return body;
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException problem) {
      throw Fault.BAD_REQUEST.because(EXPECTED + ", got no JSON", problem);
    }
  }
}
