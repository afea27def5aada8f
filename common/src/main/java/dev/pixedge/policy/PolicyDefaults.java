package dev.pixedge.policy;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes a policy: {@code contract/policy-defaults.json} says what a left out field means. */
final class PolicyDefaults {
  private static final List<String> OBJECTS = List.of("oss", "ingest", "cache", "limits");

  private final ObjectNode usual;

  PolicyDefaults(ObjectNode usual) {
    this.usual = usual;
  }

  ObjectNode usual() {
    return usual;
  }

  /** What was given, with the defaults of what it leaves out. */
  ObjectNode complete(ObjectNode given) {
    ObjectNode complete = overlay(usual, given);
    OBJECTS.forEach(field -> completeField(complete, field, usual.path(field)));
    if (!given.path("ingest").has("prewarm")
        && complete.path("ingest") instanceof ObjectNode ingest) {
      ArrayNode names = ingest.putArray("prewarm");
      complete.path("presets").propertyNames().forEach(names::add);
    }
    if (complete.path("formats") instanceof ObjectNode formats) {
      List.copyOf(formats.propertyNames())
          .forEach(name -> completeField(formats, name, usual.path("formats").path(name)));
    }
    return complete;
  }

  private static void completeField(ObjectNode parent, String field, JsonNode usualValue) {
    if (parent.path(field) instanceof ObjectNode given
        && usualValue instanceof ObjectNode usualObject) {
      parent.set(field, overlay(usualObject, given));
    }
  }

  /** The fields of {@code given} in their order, then those that only {@code usual} has. */
  private static ObjectNode overlay(ObjectNode usual, ObjectNode given) {
    ObjectNode overlaid = given.deepCopy();
    usual.forEachEntry(
        (name, value) -> {
          if (!overlaid.has(name)) {
            overlaid.set(name, value.deepCopy());
          }
        });
    return overlaid;
  }
}
