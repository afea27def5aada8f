package dev.pixedge.metadata;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON objects as the maps of DynamoDB; there are no lists in a record. */
final class ItemTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ItemTree() {}

  static AttributeValue attribute(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        node.properties().forEach(it -> fields.put(it.getKey(), attribute(it.getValue())));
        yield AttributeValue.fromM(fields);
      }
      case STRING -> AttributeValue.fromS(node.stringValue());
      case NUMBER -> AttributeValue.fromN(node.asString());
      case BOOLEAN -> AttributeValue.fromBool(node.booleanValue());
      case NULL -> AttributeValue.fromNul(true);
      case ARRAY, BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("table of images: cannot keep " + node);
    };
  }

  static JsonNode node(AttributeValue value) {
    return switch (value.type()) {
      case M -> {
        ObjectNode object = NODES.objectNode();
        value.m().forEach((name, field) -> object.set(name, node(field)));
        yield object;
      }
      case S -> NODES.stringNode(value.s());
      case N -> DecimalNode.valueOf(new BigDecimal(value.n()));
      case BOOL -> NODES.booleanNode(value.bool());
      case NUL -> NODES.nullNode();
      default -> throw new IllegalStateException("table of images: unexpected " + value.type());
    };
  }
}
