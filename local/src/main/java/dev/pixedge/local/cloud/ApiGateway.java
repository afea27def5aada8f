package dev.pixedge.local.cloud;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.pixedge.fault.FaultException;
import dev.pixedge.http.FaultReply;
import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import dev.pixedge.local.http.Service;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP API with a Lambda behind it, with the limits of both. Sources: "Quotas for HTTP APIs",
 * API Gateway Developer Guide; "Lambda quotas", AWS Lambda Developer Guide.
 */
public final class ApiGateway implements Service, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ApiGateway.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int HEADER_BYTES = 10_240;
  private static final int LAMBDA_PAYLOAD_BYTES = 6 * 1024 * 1024;

  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler;
  private final Capacity capacity;
  private final Clock clock;
  private final ExecutorService invocations = Executors.newVirtualThreadPerTaskExecutor();

  public ApiGateway(
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler,
      Capacity capacity,
      Clock clock) {
    this.handler = handler;
    this.capacity = capacity;
    this.clock = clock;
  }

  @Override
  public Reply reply(Request request) {
    if (bytes(request.headers()) > HEADER_BYTES) {
      return message(431, "Request Header Fields Too Large");
    }
    Future<Reply> invocation = invocations.submit(() -> invoke(request));
    try {
      return invocation.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      // A Lambda that has begun goes on; what it stores serves the next request.
      LOG.warn("{} took longer than {}", request.path(), TIMEOUT);
      return message(503, "Service Unavailable");
    } catch (ExecutionException e) {
      LOG.error("{} {} failed", request.method(), request.path(), e.getCause());
      return message(500, "Internal Server Error");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return message(503, "Service Unavailable");
    }
  }

  @Override
  public void close() {
    invocations.shutdownNow();
  }

  private Reply invoke(Request request) {
    String id = UUID.randomUUID().toString();
    APIGatewayV2HTTPEvent event = GatewayEvent.of(request, id, clock.instant());
    try {
      return checked(
          capacity.within(() -> handler.handleRequest(event, new LambdaContext(id, TIMEOUT))));
    } catch (FaultException e) {
      return FaultReply.of(e);
    }
  }

  private static Reply checked(APIGatewayV2HTTPResponse response) {
    Map<String, String> headers = Optional.ofNullable(response.getHeaders()).orElse(Map.of());
    int body = Optional.ofNullable(response.getBody()).map(String::length).orElse(0);
    if (body + bytes(headers) > LAMBDA_PAYLOAD_BYTES || bytes(headers) > HEADER_BYTES) {
      LOG.error("A reply of {} bytes is over the limits of Lambda or API Gateway", body);
      return message(500, "Internal Server Error");
    }
    return GatewayEvent.reply(response);
  }

  private static int bytes(Map<String, String> headers) {
    return headers.entrySet().stream()
        .mapToInt(header -> header.getKey().length() + header.getValue().length())
        .sum();
  }

  private static Reply message(int status, String text) {
    return new Reply(
        status,
        Map.of("content-type", "application/json", "cache-control", "no-store"),
        ("{\"message\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
  }
}
