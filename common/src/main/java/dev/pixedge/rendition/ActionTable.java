package dev.pixedge.rendition;

import dev.pixedge.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The actions of the language: the content of {@code contract/actions.json}. */
final class ActionTable {
  private final Map<String, ActionSpec> actions;

  private ActionTable(Map<String, ActionSpec> actions) {
    this.actions = actions;
  }

  /** The table that was packed with this module. */
  static ActionTable packed() {
    try (InputStream json = ActionTable.class.getResourceAsStream("/contract/actions.json")) {
      return of(JsonMapper.shared().readTree(Objects.requireNonNull(json)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The action of this name. Fault: {@code INVALID_ARGUMENT}. */
  ActionSpec action(String name) {
    ActionSpec action = actions.get(name);
    if (action == null) {
      throw Fault.INVALID_ARGUMENT.because(
          "action: expected one of %s, got \"%s\""
              .formatted(String.join(" ", actions.keySet()), name));
    }
    return action;
  }

  private static ActionTable of(JsonNode json) {
    List<String> gravities = strings(json.path("gravities"));
    Map<String, ActionSpec> actions = new LinkedHashMap<>();
    for (JsonNode action : json.path("actions")) {
      String name = action.path("name").asString();
      List<Parameter> parameters =
          action.path("parameters").valueStream().map(node -> parameter(node, gravities)).toList();
      actions.put(name, new ActionSpec(name, strings(action.path("oneOf")), parameters));
    }
    return new ActionTable(actions);
  }

  private static Parameter parameter(JsonNode node, List<String> gravities) {
    return new Parameter(
        node.path("name").asString(),
        rule(node, gravities),
        Optional.of(node.path("default")).filter(JsonNode::isValueNode).map(JsonNode::asString),
        node.path("required").asBoolean(false),
        strings(node.path("with")),
        strings(node.path("unless")));
  }

  /** What a parameter may be. */
  static ValueRule rule(JsonNode node, List<String> gravities) {
    ValueRule rule = plainRule(node, gravities);
    return node.has("auto") ? new ValueRule.OrAuto(rule) : rule;
  }

  private static ValueRule plainRule(JsonNode node, List<String> gravities) {
    if (node.has("range")) {
      return new ValueRule.Range(
          node.path("range").path(0).asLong(), node.path("range").path(1).asLong());
    }
    if (node.has("decimal")) {
      return new ValueRule.Decimal(
          node.path("decimal").path(0).decimalValue(), node.path("decimal").path(1).decimalValue());
    }
    if (node.has("values")) {
      return new ValueRule.Words(strings(node.path("values")));
    }
    String type = node.path("type").asString();
    return switch (type) {
      case "gravity" -> new ValueRule.Words(gravities);
      case "color" -> ValueRule.Form.COLOR;
      case "base64url" -> ValueRule.Form.BASE64URL;
      case "point" -> ValueRule.Form.POINT;
      case "filename" -> ValueRule.Form.FILENAME;
      case "text" -> ValueRule.Form.TEXT;
      default -> throw new IllegalStateException("actions.json: unknown type \"" + type + "\"");
    };
  }

  static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
