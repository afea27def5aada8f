package dev.pixedge.local.edge;

import dev.pixedge.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a CloudFront Function returns: the request, or a response when it has a status code. */
final class Outcome {
  private static final JsonMapper JSON = new JsonMapper();

  private Outcome() {}

  static Decision decision(String json) {
    JsonNode result = JSON.readTree(json);
    return result.has("statusCode") ? answer(result) : forward(result);
  }

  /** The headers of the response that a response function returns. */
  static Map<String, String> headers(String json) {
    return headers(JSON.readTree(json));
  }

  private static Decision forward(JsonNode request) {
    return new Decision.Forward(request.path("uri").asString(), headers(request), Map.of());
  }

  private static Decision answer(JsonNode response) {
    return new Decision.Answer(
        new Reply(
            response.path("statusCode").asInt(), headers(response), body(response.path("body"))));
  }

  private static byte[] body(JsonNode body) {
    if (!body.isObject()) {
      return body.asString("").getBytes(StandardCharsets.UTF_8);
    }
    String text = body.path("data").asString("");
    return body.path("encoding").asString("").equals("base64")
        ? Base64.getDecoder().decode(text)
        : text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> headers(JsonNode owner) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> header : owner.path("headers").properties()) {
      headers.put(header.getKey(), header.getValue().path("value").asString(""));
    }
    return headers;
  }
}
