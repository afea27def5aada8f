package dev.pixedge.url;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The widths in pixels that anybody may ask for under the default policy, ascending. */
record ListedWidths(List<Integer> widths) {

  /** Those of {@code contract/policy-defaults.json}. */
  static ListedWidths packed() {
    try (InputStream json =
        ListedWidths.class.getResourceAsStream("/contract/policy-defaults.json")) {
      JsonNode widths = JsonMapper.shared().readTree(Objects.requireNonNull(json)).path("widths");
      return new ListedWidths(widths.valueStream().map(JsonNode::asInt).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * From a quarter of a width to its double, each at least a quarter larger than the one before.
   */
  List<Integer> around(int width) {
    List<Integer> kept = new ArrayList<>();
    for (int listed : widths) {
      boolean isNear = 4 * listed >= width && listed <= 2 * width;
      if (isNear && (kept.isEmpty() || 4 * listed >= 5 * kept.getLast())) {
        kept.add(listed);
      }
    }
    return kept.isEmpty() ? List.of(width) : List.copyOf(kept);
  }
}
