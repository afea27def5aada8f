package dev.pixedge.local.cloud;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Query;
import dev.pixedge.local.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an HTTP API passes to a Lambda and takes back. Source: "Working with AWS Lambda proxy
 * integrations for HTTP APIs", payload format version 2.0.
 */
final class GatewayEvent {
  private static final byte[] NOTHING = {};

  private GatewayEvent() {}

  static APIGatewayV2HTTPEvent of(Request request, String requestId, Instant now) {
    Http http =
        Http.builder()
            .withMethod(request.method())
            .withPath(decoded(request.path()))
            .withProtocol("HTTP/1.1")
            .withSourceIp(request.client())
            .withUserAgent(request.header("user-agent").orElse(""))
            .build();
    RequestContext context =
        RequestContext.builder()
            .withApiId("local")
            .withDomainName("localhost")
            .withStage("$default")
            .withRouteKey("$default")
            .withRequestId(requestId)
            .withTimeEpoch(now.toEpochMilli())
            .withHttp(http)
            .build();
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey("$default")
        .withRawPath(decoded(request.path()))
        .withRawQueryString(request.query())
        .withQueryStringParameters(parameters(request.query()))
        .withHeaders(request.headers())
        .withRequestContext(context)
        .withBody(request.body())
        .withIsBase64Encoded(false)
        .build();
  }

  static Reply reply(APIGatewayV2HTTPResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    Optional.ofNullable(response.getHeaders())
        .orElse(Map.of())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return new Reply(response.getStatusCode(), headers, body(response));
  }

  private static byte[] body(APIGatewayV2HTTPResponse response) {
    return Optional.ofNullable(response.getBody())
        .map(
            text ->
                response.getIsBase64Encoded()
                    ? Base64.getDecoder().decode(text)
                    : text.getBytes(StandardCharsets.UTF_8))
        .orElse(NOTHING);
  }

  /** Repeated parameters are joined by commas. */
  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, String> sent : Query.parameters(query)) {
      parameters.merge(decoded(sent.getKey()), decoded(sent.getValue()), (a, b) -> a + "," + b);
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
