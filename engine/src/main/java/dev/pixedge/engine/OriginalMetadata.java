package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** An {@link Original} as user metadata of a stored blob: names and ASCII values. */
final class OriginalMetadata {
  /** Says how it is written; whatever was written otherwise is not read. */
  private static final String VERSION = "mezzanine";

  private static final String CURRENT = "2";
  private static final String UNKNOWN = "none";

  private OriginalMetadata() {}

  static Map<String, String> write(Original original) {
    ImageFacts facts = original.facts();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(VERSION, CURRENT);
    fields.put("source-etag", original.etag());
    fields.put("source-bytes", Long.toString(original.bytes()));
    fields.put("source-format", facts.format().name().toLowerCase(Locale.ROOT));
    fields.put("source-width", Integer.toString(facts.width()));
    fields.put("source-height", Integer.toString(facts.height()));
    fields.put("source-orientation", Integer.toString(facts.orientation()));
    fields.put("source-frames", Integer.toString(facts.frames()));
    fields.put("source-alpha", Boolean.toString(facts.alpha()));
    fields.put("source-profile", Boolean.toString(facts.profile()));
    fields.put("source-quality", quality(original.quality()));
    return fields;
  }

  /** What was written; empty for what was not written by this class, all of it. */
  static Optional<Original> read(Map<String, String> fields) {
    if (!fields.getOrDefault(VERSION, "").equals(CURRENT)) {
      return Optional.empty();
    }
    try {
      return Optional.of(original(fields));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Original original(Map<String, String> fields) {
    ImageFacts facts =
        new ImageFacts(
            SourceFormat.valueOf(text(fields, "source-format").toUpperCase(Locale.ROOT)),
            number(fields, "source-width", Guard.SIDE),
            number(fields, "source-height", Guard.SIDE),
            number(fields, "source-orientation", 8),
            number(fields, "source-frames", Guard.FRAMES),
            truth(fields, "source-alpha"),
            truth(fields, "source-profile"));
    int bytes = number(fields, "source-bytes", Integer.MAX_VALUE);
    return new Original(facts, quality(fields), bytes, text(fields, "source-etag"));
  }

  private static String quality(OptionalInt quality) {
    return quality.isPresent() ? Integer.toString(quality.getAsInt()) : UNKNOWN;
  }

  private static OptionalInt quality(Map<String, String> fields) {
    return text(fields, "source-quality").equals(UNKNOWN)
        ? OptionalInt.empty()
        : OptionalInt.of(number(fields, "source-quality", 100));
  }

  private static String text(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + ": missing");
    }
    return value;
  }

  private static int number(Map<String, String> fields, String name, int most) {
    int value = Integer.parseInt(text(fields, name));
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + ": expected 1 to " + most + ", got " + value);
    }
    return value;
  }

  private static boolean truth(Map<String, String> fields, String name) {
    return switch (text(fields, name)) {
      case "true" -> true;
      case "false" -> false;
      case String other -> throw new IllegalArgumentException(name + ": got " + other);
    };
  }
}
