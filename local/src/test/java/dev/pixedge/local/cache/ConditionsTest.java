package dev.pixedge.local.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionsTest {
  private static final Reply TEN_BYTES =
      new Reply(
          200,
          Map.of("etag", "\"a\"", "last-modified", "Sat, 21 Nov 2026 07:00:00 GMT"),
          "0123456789".getBytes(StandardCharsets.UTF_8));

  /** RFC 9110, section 13.1: If-None-Match compares weakly and hides If-Modified-Since. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          if-none-match     | "a"                           | 304
          if-none-match     | W/"a"                         | 304
          if-none-match     | "b", "a"                      | 304
          if-none-match     | *                             | 304
          if-none-match     | "b"                           | 200
          if-none-match     | a                             | 200
          if-modified-since | Sat, 21 Nov 2026 07:00:00 GMT | 304
          if-modified-since | Sat, 21 Nov 2026 06:59:59 GMT | 200
          if-modified-since | yesterday                     | 200
          """)
  void answersWhatIsUnchangedWith304(String header, String value, int status) {
    assertThat(Conditions.apply(get(Map.of(header, value)), TEN_BYTES).status()).isEqualTo(status);
  }

  /** RFC 9110, section 14: examples of byte ranges; several ranges may be answered whole. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bytes=0-3    | 206 | 0123
          bytes=7-     | 206 | 789
          bytes=-2     | 206 | 89
          bytes=-99    | 206 | 0123456789
          bytes=8-99   | 206 | 89
          bytes=10-    | 416 | ''
          bytes=-0     | 416 | ''
          bytes=5-2    | 200 | 0123456789
          bytes=0-1,3- | 200 | 0123456789
          bytes=-      | 200 | 0123456789
          pages=1-2    | 200 | 0123456789
          """)
  void answersARangeWithItsPart(String range, int status, String body) {
    Reply reply = Conditions.apply(get(Map.of("range", range)), TEN_BYTES);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      textBlock =
          """
      "a", 206
      "b", 200
      """)
  void answersARangeOfAnotherVersionWithTheWhole(String etag, int status) {
    Map<String, String> headers = Map.of("range", "bytes=0-3", "if-range", etag);

    assertThat(Conditions.apply(get(headers), TEN_BYTES).status()).isEqualTo(status);
  }

  private static Request get(Map<String, String> headers) {
    return new Request("GET", "/a", "", headers, "127.0.0.1");
  }
}
