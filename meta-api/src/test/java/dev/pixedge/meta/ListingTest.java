package dev.pixedge.meta;

import static dev.pixedge.meta.TestApi.LYING;
import static dev.pixedge.meta.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class ListingTest {
  private final TestApi api = new TestApi();

  @Test
  void listsPageByPage() {
    for (String key : List.of("b/1.jpg", "b/2.jpg", "b/ü 3.jpg", "a.jpg")) {
      api.keep(key, Optional.of(LYING));
    }
    JsonNode first = json(api.list("prefix=b%2F&limit=2&fields=key"));
    assertThat(first.get("images").toString())
        .isEqualTo("[{\"key\":\"b/1.jpg\"},{\"key\":\"b/2.jpg\"}]");
    JsonNode second =
        json(api.list("prefix=b/&limit=2&fields=key&cursor=" + first.get("cursor").asString()));
    assertThat(second.get("images").toString()).isEqualTo("[{\"key\":\"b/ü 3.jpg\"}]");
    assertThat(second.has("cursor")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=1001", "limit=x", "cursor=%21", "cursor=Li4", "fields=nothing"})
  void refusesAListingThatMakesNoSense(String query) {
    Reply reply = api.list(query);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(json(reply).get("code").asString()).isEqualTo("InvalidArgument");
  }
}
