package dev.pixedge.rendition;

import dev.pixedge.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parameters of the query language: the content of {@code contract/actions.json}. */
public final class QueryTable {
  private final Map<String, ValueRule> rules = new LinkedHashMap<>();
  private final Map<String, String> fullNames = new HashMap<>();

  private QueryTable(JsonNode json) {
    List<String> gravities = ActionTable.strings(json.path("gravities"));
    for (JsonNode parameter : json.path("query")) {
      String name = parameter.path("name").asString();
      rules.put(name, ActionTable.rule(parameter, gravities));
      fullNames.put(name, name);
      fullNames.put(parameter.path("short").asString(name), name);
    }
  }

  /** The table that was packed with this module. */
  public static QueryTable packed() {
    try (InputStream json = QueryTable.class.getResourceAsStream("/contract/actions.json")) {
      return new QueryTable(JsonMapper.shared().readTree(Objects.requireNonNull(json)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The full names, in the order in which the parameters are printed. */
  public List<String> names() {
    return List.copyOf(rules.keySet());
  }

  /** The full name of a parameter by that name or its short one; nothing when there is none. */
  public Optional<String> fullName(String name) {
    return Optional.ofNullable(fullNames.get(name));
  }

  /**
   * A value of the parameter of this full name in its canonical spelling.
   *
   * @param where what a message calls it
   */
  public String read(String where, String name, String raw) {
    ValueRule rule = Objects.requireNonNull(rules.get(name), name);
    return rule.canonical(raw)
        .orElseThrow(
            () ->
                Fault.INVALID_ARGUMENT.because(
                    "%s: expected %s, got \"%s\"".formatted(where, rule.expected(), raw)));
  }
}
