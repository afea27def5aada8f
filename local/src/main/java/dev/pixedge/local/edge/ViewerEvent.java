package dev.pixedge.local.edge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.pixedge.local.http.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events that a CloudFront Function gets for viewers. Source: "CloudFront Functions event
 * structure", CloudFront Developer Guide.
 */
final class ViewerEvent {
  private static final JsonMapper JSON = new JsonMapper();

  private ViewerEvent() {}

  /** A request as JSON; values of the query stay percent-encoded, as CloudFront leaves them. */
  static String ofRequest(Question question) {
    Map<String, Object> event = event("viewer-request");
    event.put(
        "request",
        request(
            question.method(), question.path(), parameters(question.query()), question.headers()));
    return JSON.writeValueAsString(event);
  }

  /** An answer to a request that the function on viewer requests has let pass. */
  static String ofResponse(Decision.Forward forward) {
    Map<String, Object> event = event("viewer-response");
    event.put("request", request("GET", forward.path(), Map.of(), forward.headers()));
    event.put("response", Map.of("statusCode", 200, "headers", Map.of()));
    return JSON.writeValueAsString(event);
  }

  private static Map<String, Object> event(String type) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "1.0");
    event.put(
        "context",
        Map.of(
            "eventType",
            type,
            "distributionId",
            "LOCAL",
            "distributionDomainName",
            "localhost",
            "requestId",
            UUID.randomUUID().toString()));
    event.put("viewer", Map.of("ip", "127.0.0.1"));
    return event;
  }

  private static Map<String, Object> request(
      String method, String uri, Map<String, Object> query, Map<String, String> headers) {
    Map<String, Object> values = new LinkedHashMap<>();
    headers.forEach((name, value) -> values.put(name, Map.of("value", value)));
    return Map.of(
        "method", method, "uri", uri, "querystring", query, "headers", values, "cookies", Map.of());
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
