package dev.pixedge.metadata.tier;

import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.RecordJson;
import dev.pixedge.rendition.SourceKey;
import java.time.Instant;
import java.util.Optional;

/**
 * What stands under a key of the shared cache: when the table said it, in unix milliseconds, then
 * its record as JSON or nothing. A key that was just changed is blocked: so long, nobody can store
 * what was read before the change.
 */
sealed interface RemoteEntry {
  String BLOCK = "!";
  char SEPARATOR = ' ';

  /** What the table said. */
  record Known(Finding finding) implements RemoteEntry {}

  /** The table has to be asked, and its answer cannot be stored. */
  record Blocked() implements RemoteEntry {}

  /** What nobody of ours has stored. */
  record Garbage() implements RemoteEntry {}

  static String write(Finding finding) {
    return finding.read().toEpochMilli()
        + String.valueOf(SEPARATOR)
        + finding.image().map(RecordJson::write).orElse("");
  }

  /** The entry of this image; a record of another one is garbage. */
  static RemoteEntry read(SourceKey key, String text) {
    if (text.equals(BLOCK)) {
      return new Blocked();
    }
    int separator = text.indexOf(SEPARATOR);
    if (separator < 1 || separator > 15 || !isNumber(text.substring(0, separator))) {
      return new Garbage();
    }
    Instant read = Instant.ofEpochMilli(Long.parseLong(text.substring(0, separator)));
    String json = text.substring(separator + 1);
    if (json.isEmpty()) {
      return new Known(new Finding(Optional.empty(), read, false));
    }
    Optional<ImageRecord> image = RecordJson.read(json).filter(it -> it.key().equals(key));
    return image.isPresent() ? new Known(new Finding(image, read, false)) : new Garbage();
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
