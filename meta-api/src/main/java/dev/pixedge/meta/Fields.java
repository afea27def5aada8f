package dev.pixedge.meta;

import dev.pixedge.fault.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which fields of a record are asked for: all of them, or those that {@code fields=} names. */
record Fields(Optional<List<String>> named) {
  private static final List<String> KNOWN =
      List.of(
          "key",
          "bytes",
          "etag",
          "version",
          "uploaded",
          "image",
          "problem",
          "contentType",
          "format",
          "width",
          "height",
          "orientation",
          "frames",
          "alpha",
          "profile",
          "profileName",
          "averageColor",
          "blurHash",
          "exif");

  /** Fault: {@code INVALID_ARGUMENT} for a name that no field has. */
  static Fields of(QueryString query) {
    Optional<List<String>> named = query.first("fields").map(text -> List.of(text.split(",", -1)));
    named.orElse(List.of()).stream()
        .filter(name -> !KNOWN.contains(name))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw Fault.INVALID_ARGUMENT.because(
                  "fields: expected some of %s, got \"%s\""
                      .formatted(String.join(",", KNOWN), unknown));
            });
    return new Fields(named);
  }

  /** Those of them that the record has, in the record's order. */
  Map<String, Object> of(Map<String, Object> imageRecord) {
    if (named.isEmpty()) {
      return imageRecord;
    }
    Map<String, Object> chosen = new LinkedHashMap<>(imageRecord);
    chosen.keySet().retainAll(named.get());
    return chosen;
  }
}
