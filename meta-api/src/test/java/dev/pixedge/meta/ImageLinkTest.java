package dev.pixedge.meta;

import static dev.pixedge.meta.TestApi.LYING;
import static dev.pixedge.meta.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImageLinkTest {
  private final TestApi api = new TestApi();

  @Test
  void leadsToTheCdnWithTheQuestionAsItWasAsked() {
    api.keep("a b.jpg", Optional.of(LYING));
    Reply reply =
        api.answer(
            new MetaRequest("GET", "/img/a%20b.jpg", "width=800&q=%37", "image/avif,*/*", "", ""));
    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("location"))
        .hasValue("https://cdn.example.com/a%20b.jpg?width=800&q=%37");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | 200",
        "text/html, application/json;q=0.9 | 200",
        "APPLICATION/JSON | 200",
        "application/json;q=0 | 302",
        "application/json; q=0.000 | 302",
        "*/* | 302",
        "application/ld+json | 302",
      })
  void namesTheAddressAsJsonToThoseWhoAskForIt(String accept, int status) {
    api.keep("photo.jpg", Optional.of(LYING));
    Reply reply = api.answer(new MetaRequest("GET", "/img/photo.jpg", "", accept, "", ""));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("vary")).hasValue("Accept");
    if (status == 200) {
      assertThat(json(reply).get("url").asString()).isEqualTo("https://cdn.example.com/photo.jpg");
    }
  }
}
