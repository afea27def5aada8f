package dev.pixedge.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.pixedge.http.Reply;
import dev.pixedge.snapshot.BeforeSnapshot;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What API Gateway calls for metadata: its event becomes a request, the reply its event. */
public final class MetaHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final MetaRequest NOWHERE = MetaRequest.get("/primed");

  private final MetaService service;

  /** The handler in AWS, set up from the environment. */
  public MetaHandler() {
    this(DaggerMetaComponent.create());
  }

  private MetaHandler(MetaComponent component) {
    this(component.metaService());
    BeforeSnapshot.register(
        Map.of(
            "table", () -> MetaModule.touch(component.config()),
            "refusal", () -> service.answer(NOWHERE)));
  }

  /** The handler of a service. */
  @Inject
  public MetaHandler(MetaService service) {
    this.service = service;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(
      APIGatewayV2HTTPEvent event, @Nullable Context context) {
    Reply reply = service.answer(request(event));
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(reply.status())
        .withHeaders(reply.headers())
        .withBody(new String(reply.body(), UTF_8))
        .withIsBase64Encoded(false)
        .build();
  }

  private static MetaRequest request(APIGatewayV2HTTPEvent event) {
    Map<String, String> headers = Optional.ofNullable(event.getHeaders()).orElse(Map.of());
    return new MetaRequest(
        event.getRequestContext().getHttp().getMethod(),
        event.getRawPath(),
        Optional.ofNullable(event.getRawQueryString()).orElse(""),
        Optional.ofNullable(headers.get("accept")).orElse(""),
        Optional.ofNullable(headers.get("if-none-match")).orElse(""),
        body(event));
  }

  /** API Gateway passes on in base64 what it does not take for text. */
  private static String body(APIGatewayV2HTTPEvent event) {
    String body = Optional.ofNullable(event.getBody()).orElse("");
    return event.getIsBase64Encoded() ? new String(decoded(body), UTF_8) : body;
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }
}
