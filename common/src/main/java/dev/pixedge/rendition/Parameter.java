package dev.pixedge.rendition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One parameter of an action, as {@code contract/actions.json} describes it.
 *
 * @param name empty for a bare value
 * @param rule what it may be
 * @param usual its default
 * @param required whether the action cannot do without it
 * @param with what must be printed before it, as a name or as {@code name_value}, or else it is
 *     left out
 * @param unless what must not be printed before it, in the same way, or else it is left out
 */
record Parameter(
    String name,
    ValueRule rule,
    Optional<String> usual,
    boolean required,
    List<String> with,
    List<String> unless) {

  /** Whether this value says something beside what is printed before it. */
  boolean counts(String value, Map<String, String> before) {
    return !usual.equals(Optional.of(value))
        && with.stream().allMatch(other -> isThere(other, before))
        && unless.stream().noneMatch(other -> isThere(other, before));
  }

  /** How it is written: {@code w_800}, or {@code 90} for a bare value. */
  String print(String value) {
    return name.isEmpty() ? value : name + "_" + value;
  }

  private static boolean isThere(String other, Map<String, String> before) {
    int split = other.indexOf('_');
    return split < 0
        ? before.containsKey(other)
        : other.substring(split + 1).equals(before.get(other.substring(0, split)));
  }
}
