package dev.pixedge.origin;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.pixedge.engine.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OriginHandlerTest {
  private static final String CANONICAL = "/a%20b.png/-/original";

  private final TestOrigin origin = new TestOrigin();

  @Test
  void answersTheCanonicalPathOfTheEdgeWithBase64() {
    byte[] image = Pictures.png(8, 8).bytes();
    origin.upload("a b.png", "image/png", image);
    APIGatewayV2HTTPResponse response =
        handle(
            "/a b.png/-/original",
            Map.of("x-pixedge-path", CANONICAL, "x-origin-verify", TestOrigin.SECRET));
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getIsBase64Encoded()).isTrue();
    assertThat(Base64.getDecoder().decode(response.getBody())).isEqualTo(image);
    assertThat(response.getHeaders()).containsEntry("content-type", "image/png");
  }

  @Test
  void takesThePathOfTheEventWhenTheEdgeSentNone() {
    origin.upload("a.png", "image/png", Pictures.png(8, 8).bytes());
    APIGatewayV2HTTPResponse response =
        handle("/a.png/-/original", Map.of("x-origin-verify", TestOrigin.SECRET));
    assertThat(response.getStatusCode()).isEqualTo(200);
  }

  @Test
  void answersAFaultInTheLanguageThatWasAskedIn() {
    String path = "/missing.png/-/info";
    Map<String, String> asked =
        Map.of(
            "x-origin-verify",
            TestOrigin.SECRET,
            "x-pixedge-url",
            "/missing.png?x-oss-process=image/info");
    String xml = text(handle(path, asked));
    String json = text(handle(path, Map.of("x-origin-verify", TestOrigin.SECRET)));
    assertThat(xml)
        .contains("<Code>NoSuchKey</Code>", "<RequestId>request-1</RequestId>")
        .contains("<HostId>api.example.com</HostId>");
    assertThat(json).startsWith("{\"code\":\"NoSuchKey\"");
  }

  private static String text(APIGatewayV2HTTPResponse response) {
    return new String(Base64.getDecoder().decode(response.getBody()), StandardCharsets.UTF_8);
  }

  @Test
  void refusesAnEventWithoutHeaders() {
    assertThat(handle("/a.png/-/original", Map.of()).getStatusCode()).isEqualTo(403);
  }

  @Test
  void saysThatItIsThereToWhoeverAsks() {
    APIGatewayV2HTTPResponse response = handle("/-/health", Map.of());
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getHeaders()).containsEntry("cache-control", "no-store");
  }

  @Test
  void saysOfItsFirstReplyOnlyThatItWaitedForAStart() {
    origin.upload("a.png", "image/png", Pictures.png(8, 8).bytes());
    OriginHandler handler = new OriginHandler(origin.service());
    APIGatewayV2HTTPEvent asked =
        event("/a.png/-/original", Map.of("x-origin-verify", TestOrigin.SECRET));
    assertThat(handler.handleRequest(asked, null).getHeaders().get("server-timing"))
        .endsWith(", cold");
    assertThat(handler.handleRequest(asked, null).getHeaders().get("server-timing"))
        .isNotEmpty()
        .doesNotContain("cold");
  }

  private APIGatewayV2HTTPResponse handle(String rawPath, Map<String, String> headers) {
    return new OriginHandler(origin.service()).handleRequest(event(rawPath, headers), null);
  }

  private static APIGatewayV2HTTPEvent event(String rawPath, Map<String, String> headers) {
    Http http = Http.builder().withMethod("GET").withPath(rawPath).build();
    return APIGatewayV2HTTPEvent.builder()
        .withRawPath(rawPath)
        .withHeaders(headers)
        .withRequestContext(
            RequestContext.builder()
                .withHttp(http)
                .withRequestId("request-1")
                .withDomainName("api.example.com")
                .build())
        .build();
  }
}
