package dev.pixedge.meta;

import static dev.pixedge.meta.TestApi.LYING;
import static dev.pixedge.meta.TestApi.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BatchTest {
  private final TestApi api = new TestApi();

  @Test
  void answersABatchInItsOrderAndNamesWhatIsMissing() {
    api.keep("b/c d.jpg", Optional.of(LYING));
    api.keep("a.jpg", Optional.of(LYING));
    Reply reply = api.post("{\"keys\":[\"b/c d.jpg\",\"no.jpg\",\"a.jpg\"]}", "fields=key,width");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(new String(reply.body(), UTF_8))
        .isEqualTo(
            "{\"images\":[{\"key\":\"b/c d.jpg\",\"width\":3000},"
                + "{\"key\":\"a.jpg\",\"width\":3000}],\"missing\":[\"no.jpg\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"keys":["../a"]} | 400 | BadRequest
          {"keys":[1]}      | 400 | BadRequest
          {"keys":"a.jpg"}  | 400 | BadRequest
          ["a.jpg"]         | 400 | BadRequest
          {"keys":["a.jpg"  | 400 | BadRequest
          null              | 400 | BadRequest
          """)
  void refusesABatchThatIsNone(String body, int status, String code) {
    Reply reply = api.post(body, "");
    assertThat(reply.status()).isEqualTo(status);
    assertThat(json(reply).get("code").asString()).isEqualTo(code);
  }

  @Test
  void refusesMoreThanAHundredKeys() {
    String keys = String.join(",", Collections.nCopies(101, "\"a.jpg\""));
    Reply reply = api.post("{\"keys\":[" + keys + "]}", "");
    assertThat(reply.status()).isEqualTo(413);
    assertThat(json(reply).get("code").asString()).isEqualTo("PayloadTooLarge");
    assertThat(json(reply).get("message").asString())
        .isEqualTo("keys: expected at most 100, got 101");
  }
}
