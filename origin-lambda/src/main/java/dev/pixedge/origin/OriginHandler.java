package dev.pixedge.origin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.pixedge.http.OssClient;
import dev.pixedge.http.Reply;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What API Gateway's events come to: each becomes a request, the reply what it answers. Under
 * {@code /-/health} it only says that it is there: Route 53 asks that of a region, and Lambda's
 * schedule of each snapshot, and neither has the secret. {@code Server-Timing} names the first
 * request of an instance {@code cold}, since that one waited for a start.
 */
public final class OriginHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final String HEALTH = "/-/health";
  private static final String TIMING = "server-timing";
  private static final Reply WELL =
      new Reply(
          200,
          Map.of("content-type", "application/json", "cache-control", "no-store"),
          "{\"state\":\"up\"}".getBytes(UTF_8));

  private final RenditionService service;
  private final AtomicBoolean hasRun = new AtomicBoolean();

  /** The handler of a service. */
  @Inject
  public OriginHandler(RenditionService service) {
    this.service = service;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(
      APIGatewayV2HTTPEvent event, @Nullable Context context) {
    boolean cold = !hasRun.getAndSet(true);
    Reply answer = event.getRawPath().equals(HEALTH) ? WELL : service.answer(request(event));
    Reply reply = cold ? afterStart(answer) : answer;
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(reply.status())
        .withHeaders(reply.headers())
        .withBody(Base64.getEncoder().encodeToString(reply.body()))
        .withIsBase64Encoded(true)
        .build();
  }

  private static Reply afterStart(Reply reply) {
    return reply
        .header(TIMING)
        .map(timing -> reply.with(Map.of(TIMING, timing + ", cold")))
        .orElse(reply);
  }

  /** The path comes from the edge's header, for API Gateway decodes its own copy. */
  private static OriginRequest request(APIGatewayV2HTTPEvent event) {
    Map<String, String> headers = Optional.ofNullable(event.getHeaders()).orElse(Map.of());
    RequestContext context = event.getRequestContext();
    return new OriginRequest(
        context.getHttp().getMethod(),
        Optional.ofNullable(headers.get("x-pixedge-path")).orElse(event.getRawPath()),
        Optional.ofNullable(headers.get("x-pixedge-url")),
        Optional.ofNullable(headers.get("x-origin-verify")),
        new OssClient(
            Objects.toString(context.getRequestId(), ""),
            Objects.toString(context.getDomainName(), "")));
  }
}
