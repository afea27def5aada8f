package dev.pixedge.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.local.edge.Decision.Forward;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EdgeFunctionTest {
  private static final String BASE64_TO_TEXT_AND_BACK =
      """
      import cf from 'cloudfront';
      async function handler(event) {
        const request = event.request;
        const text = Buffer.from(request.uri.slice(1), 'base64url').toString();
        request.uri = '/' + Buffer.from(text).toString('base64url');
        return request;
      }
      """;

  private static final String ADDS_WHAT_THE_REQUEST_SAYS =
      """
      function handler(event) {
        event.response.headers['x-path'] = { value: event.request.uri };
        return event.response;
      }
      """;

  @Test
  void addsTheHeadersOfTheResponseFunction(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("response.js"), ADDS_WHAT_THE_REQUEST_SAYS);
    Path file =
        Files.writeString(
            folder.resolve("edge.js"), "async function handler(event) { return event.request }");
    try (EdgeFunction edge = EdgeFunction.load(file, new SigningKeys(Map.of()), 1)) {
      Decision decision = edge.decide(new Question("GET", "/a.jpg", "", Map.of(), 0));
      assertThat(decision).isEqualTo(new Forward("/a.jpg", Map.of(), Map.of("x-path", "/a.jpg")));
    }
  }

  @Test
  void tellsTheFunctionTheTimeOfTheQuestion(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("response.js"), ADDS_WHAT_THE_REQUEST_SAYS);
    Path file =
        Files.writeString(
            folder.resolve("edge.js"),
            "async function handler(event) {"
                + " event.request.uri = '/' + Date.now(); return event.request }");
    try (EdgeFunction edge = EdgeFunction.load(file, new SigningKeys(Map.of()), 1)) {
      for (long second : new long[] {1_700_000_000, 1_600_000_000}) {
        assertThat(edge.decide(new Question("GET", "/a.jpg", "", Map.of(), second)))
            .isInstanceOfSatisfying(
                Forward.class,
                forward -> assertThat(forward.path()).isEqualTo("/" + second + "000"));
      }
    }
  }

  /** U+FFFD is 77-9 in base64url. */
  @ParameterizedTest
  @CsvSource({"SGVsbG8, SGVsbG8", "5Zu-, 5Zu-", "YR, YQ", "YQ==, YQ", "YQA_Q, YQA_", "_w, 77-9"})
  void buffersAreThoseOfNode(String base64, String wanted, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("response.js"), ADDS_WHAT_THE_REQUEST_SAYS);
    Path file = Files.writeString(folder.resolve("edge.js"), BASE64_TO_TEXT_AND_BACK);
    try (EdgeFunction edge = EdgeFunction.load(file, new SigningKeys(Map.of()), 1)) {
      Decision decision = edge.decide(new Question("GET", "/" + base64, "", Map.of(), 0));
      assertThat(decision)
          .isInstanceOfSatisfying(
              Forward.class, forward -> assertThat(forward.path()).isEqualTo("/" + wanted));
    }
  }
}
