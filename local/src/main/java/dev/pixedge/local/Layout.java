package dev.pixedge.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts stand.
 *
 * @param network the file of round trips between them; empty puts them side by side
 * @param secondRegion whether there is one
 */
public record Layout(Optional<Path> network, boolean secondRegion) {
  private static final String NONE = "none";

  /** Adds what cannot be used to the mistakes. */
  static Layout from(Map<String, String> values, List<String> mistakes) {
    String second = values.getOrDefault("SECOND_REGION", "");
    if (!second.isEmpty() && !second.equals(NONE)) {
      mistakes.add("SECOND_REGION: expected none, or nothing for two, got \"" + second + "\"");
    }
    return new Layout(
        Optional.ofNullable(values.get("NETWORK")).filter(it -> !it.isEmpty()).map(Path::of),
        !second.equals(NONE));
  }
}
