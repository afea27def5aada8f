package dev.pixedge.origin;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.pixedge.snapshot.BeforeSnapshot;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Lambda starts for renditions. It reads events and writes answers itself: Lambda would load a
 * JSON library of its own for that, and a start would wait for both.
 */
public final class OriginStreamHandler implements RequestStreamHandler {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final OriginHandler handler;

  /** The function in AWS, set up from the environment. */
  public OriginStreamHandler() {
    this(OriginComponent.open());
  }

  private OriginStreamHandler(OriginComponent component) {
    this(component, component.renditionService());
  }

  private OriginStreamHandler(OriginComponent component, RenditionService service) {
    this(new OriginHandler(service));
    BeforeSnapshot.register(component.priming().ofRenditions(service));
  }

  /** The function around this handler. */
  OriginStreamHandler(OriginHandler handler) {
    this.handler = handler;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, @Nullable Context context) {
    JSON.writeValue(answer, json(handler.handleRequest(event(JSON.readTree(event)), context)));
  }

  /** As much of an event as the handler looks at. */
  private static APIGatewayV2HTTPEvent event(JsonNode event) {
    JsonNode asked = event.path("requestContext");
    Http http = Http.builder().withMethod(asked.path("http").path("method").asString()).build();
    Map<String, String> headers = new LinkedHashMap<>();
    event.path("headers").forEachEntry((name, value) -> headers.put(name, value.asString()));
    return APIGatewayV2HTTPEvent.builder()
        .withRawPath(event.path("rawPath").asString())
        .withHeaders(headers)
        .withRequestContext(
            RequestContext.builder()
                .withHttp(http)
                .withRequestId(asked.path("requestId").asString())
                .withDomainName(asked.path("domainName").asString())
                .build())
        .build();
  }

  private static ObjectNode json(APIGatewayV2HTTPResponse response) {
    ObjectNode json = JSON.createObjectNode();
    json.put("statusCode", response.getStatusCode());
    ObjectNode headers = json.putObject("headers");
    response.getHeaders().forEach(headers::put);
    json.put("body", response.getBody());
    json.put("isBase64Encoded", response.getIsBase64Encoded());
    return json;
  }
}
