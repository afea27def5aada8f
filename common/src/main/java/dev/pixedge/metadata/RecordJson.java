package dev.pixedge.metadata;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON, which is how the table and caches keep them. Users see another form. */
public final class RecordJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private RecordJson() {}

  /** The record as one line of text. */
  public static String write(ImageRecord imageRecord) {
    return JSON.writeValueAsString(imageRecord);
  }

  /** The record that this text is, empty when it is not exactly one. */
  public static Optional<ImageRecord> read(String text) {
    try {
      return Optional.ofNullable(JSON.readValue(text, ImageRecord.class));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  static JsonNode tree(ImageDetails image) {
    return JSON.valueToTree(image);
  }

  /** Throws {@link JacksonException} for what is none. */
  static ImageDetails details(JsonNode tree) {
    return JSON.treeToValue(tree, ImageDetails.class);
  }
}
