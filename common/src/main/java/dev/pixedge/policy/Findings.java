package dev.pixedge.policy;

import dev.pixedge.policy.PolicyException.Mistake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Collects mistakes: each method notes what is wrong with a value at a place. */
final class Findings {
  private final List<Mistake> mistakes = new ArrayList<>();

  /** A range of whole numbers, both ends included. */
  record Range(long least, long most) {
    boolean holds(JsonNode node) {
      return node.isIntegralNumber()
          && node.canConvertToLong()
          && node.asLong() >= least
          && node.asLong() <= most;
    }

    @Override
    public String toString() {
      return "a whole number from " + least + " to " + most;
    }
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  /** Whether nothing is wrong at this place and below it. */
  boolean isGood(String place) {
    return mistakes.stream()
        .map(Mistake::pointer)
        .noneMatch(pointer -> pointer.equals(place) || pointer.startsWith(place + "/"));
  }

  boolean expect(boolean isGood, String place, String expected) {
    if (!isGood) {
      mistakes.add(new Mistake(place, "expected " + expected));
    }
    return isGood;
  }

  /** An object with no field but these. */
  boolean object(JsonNode node, String place, Set<String> fields) {
    if (!expect(node.isObject(), place, "an object")) {
      return false;
    }
    for (String name : node.propertyNames()) {
      expect(
          fields.contains(name),
          place + "/" + escape(name),
          "one of the fields " + String.join(", ", fields));
    }
    return true;
  }

  /** An object of whole numbers, all of which are there. */
  void wholeNumbers(JsonNode node, String place, Map<String, Range> ranges) {
    if (object(node, place, ranges.keySet())) {
      ranges.forEach(
          (name, range) ->
              expect(range.holds(node.path(name)), place + "/" + name, range.toString()));
    }
  }

  void oneOf(JsonNode node, String place, Set<String> words) {
    expect(
        node.isString() && words.contains(node.asString()),
        place,
        "one of " + String.join(", ", words));
  }

  /** A list in which each entry is good and stands once. */
  void list(JsonNode node, String place, Predicate<JsonNode> isGood, String expected) {
    if (!expect(node.isArray(), place, "a list")) {
      return;
    }
    Set<JsonNode> before = new HashSet<>();
    for (int i = 0; i < node.size(); i++) {
      boolean isFirst = before.add(node.path(i));
      expect(
          isFirst && isGood.test(node.path(i)),
          place + "/" + i,
          isFirst ? expected : "each entry once");
    }
  }

  /** A list of whole numbers from 1, each larger than the one before. */
  void ladder(JsonNode node, String place, long most) {
    if (!expect(node.isArray(), place, "a list")) {
      return;
    }
    Range range = new Range(1, most);
    long before = 0;
    for (int i = 0; i < node.size(); i++) {
      JsonNode number = node.path(i);
      boolean isLarger = range.holds(number) && number.asLong() > before;
      expect(isLarger, place + "/" + i, range + ", larger than the one before");
      before = range.holds(number) ? number.asLong() : before;
    }
  }

  /** A field's name as a JSON pointer has it (RFC 6901, section 3). */
  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
