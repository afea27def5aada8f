package dev.pixedge.local.edge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.pixedge.local.http.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import tools.jackson.databind.json.JsonMapper;

/**
 * The event that a CloudFront Function gets for a viewer request. Source: "CloudFront Functions
 * event structure", CloudFront Developer Guide.
 */
final class ViewerEvent {
  private static final JsonMapper JSON = new JsonMapper();

  private ViewerEvent() {}

  /** The event as JSON; values of the query stay percent-encoded, as CloudFront leaves them. */
  static String json(Question question) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("method", question.method());
    request.put("uri", question.path());
    request.put("querystring", parameters(question.query()));
    Map<String, Object> headers = new LinkedHashMap<>();
    question.headers().forEach((name, value) -> headers.put(name, Map.of("value", value)));
    request.put("headers", headers);
    request.put("cookies", Map.of());
    return JSON.writeValueAsString(
        Map.of(
            "version",
            "1.0",
            "context",
            Map.of("eventType", "viewer-request", "distributionId", "LOCAL"),
            "viewer",
            Map.of("ip", "127.0.0.1"),
            "request",
            request));
  }

  private static Map<String, Object> parameters(String query) {
    Map<String, List<String>> values =
        Query.parameters(query).stream()
            .collect(
                groupingBy(Entry::getKey, LinkedHashMap::new, mapping(Entry::getValue, toList())));
    Map<String, Object> parameters = new LinkedHashMap<>();
    values.forEach((name, all) -> parameters.put(name, parameter(all)));
    return parameters;
  }

  private static Map<String, Object> parameter(List<String> values) {
    if (values.size() == 1) {
      return Map.of("value", values.getFirst());
    }
    List<Map<String, String>> all = values.stream().map(value -> Map.of("value", value)).toList();
    return Map.of("value", values.getFirst(), "multiValue", all);
  }
}
