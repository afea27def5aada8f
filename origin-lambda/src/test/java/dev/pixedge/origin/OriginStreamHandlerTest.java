package dev.pixedge.origin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Pictures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class OriginStreamHandlerTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TestOrigin origin = new TestOrigin();

  @Test
  void answersAnEventOfApiGateway() {
    byte[] image = Pictures.png(8, 8).bytes();
    origin.upload("a.png", "image/png", image);
    JsonNode answer =
        answer(
            """
            {
              "version": "2.0",
              "rawPath": "/b.png/-/original",
              "headers": {"x-pixedge-path": "/a.png/-/original", "x-origin-verify": "%s"},
              "requestContext": {"http": {"method": "GET"}, "requestId": "1", "domainName": "a"}
            }
            """
                .formatted(TestOrigin.SECRET));
    assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
    assertThat(answer.path("headers").path("content-type").asString()).isEqualTo("image/png");
    assertThat(answer.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(answer.path("body").binaryValue()).isEqualTo(image);
  }

  @Test
  void refusesAnEventWithoutHeaders() {
    JsonNode answer =
        answer(
            """
            {"rawPath": "/a.png/-/original", "requestContext": {"http": {"method": "GET"}}}
            """);
    assertThat(answer.path("statusCode").asInt()).isEqualTo(403);
  }

  @Test
  void tellsOssWhichRequestWasRefused() {
    JsonNode answer =
        answer(
            """
            {
              "rawPath": "/a.png/-/info",
              "headers": {"x-pixedge-url": "/a.png?x-oss-process=image/info"},
              "requestContext": {
                "http": {"method": "GET"},
                "requestId": "request-1",
                "domainName": "api.example.com"
              }
            }
            """);
    assertThat(new String(answer.path("body").binaryValue(), UTF_8))
        .contains("<RequestId>request-1</RequestId>", "<HostId>api.example.com</HostId>");
  }

  private JsonNode answer(String event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new OriginStreamHandler(new OriginHandler(origin.service()))
        .handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, null);
    return JSON.readTree(answer.toByteArray());
  }
}
