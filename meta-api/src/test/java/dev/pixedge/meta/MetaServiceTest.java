package dev.pixedge.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.MemoryMetadataStore;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.rendition.SourceKey;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class MetaServiceTest {
  private static final Instant UPLOADED = Instant.parse("2026-11-01T10:00:00Z");
  private static final ImageFacts LYING =
      new ImageFacts(SourceFormat.JPEG, 4000, 3000, 6, 1, false, true);

  private final MetadataStore images = new MemoryMetadataStore();
  private final MetaService service = service(images);

  @Test
  void tellsTheFactsOfAnImageAsItIsSeen() {
    keep("gallery/photo.jpg", Optional.of(LYING));
    Reply reply = get("/meta/gallery/photo.jpg");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(json(reply))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {"key":"gallery/photo.jpg","bytes":123456,"etag":"abc",
                     "uploaded":"2026-11-01T10:00:00Z","image":true,"contentType":"image/jpeg",
                     "format":"jpeg","width":3000,"height":4000,"orientation":6,"frames":1,
                     "alpha":false,"profile":true}
                    """));
  }

  @Test
  void tellsWhatIsKnownOfAFileThatIsNoImage() {
    keep("price list.pdf", Optional.empty());
    JsonNode body = json(get("/meta/price%20list.pdf"));
    assertThat(body.get("image").asBoolean()).isFalse();
    assertThat(body.has("width")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/meta/a%20b.jpg, a b.jpg",
    "/meta/a b.jpg, a b.jpg",
    "/meta/a+b.jpg, a+b.jpg",
    "/meta/a%2Bb.jpg, a+b.jpg",
    "/meta/%E5%9B%BE/%C3%A9.jpg, 图/é.jpg",
    "/meta/图/é.jpg, 图/é.jpg",
    "/meta/folder%2Fphoto.jpg, folder/photo.jpg",
    "/meta/100%.jpg, 100%.jpg",
    "/meta/100%25.jpg, 100%.jpg",
    "/meta/meta/photo.jpg, meta/photo.jpg",
  })
  void findsAKeyWhetherTheGatewayDecodedItsPathOrNot(String path, String key) {
    keep(key, Optional.of(LYING));
    assertThat(json(get(path)).get("key").asString()).isEqualTo(key);
  }

  @Test
  void answersNotModifiedToItsOwnTag() {
    keep("photo.jpg", Optional.of(LYING));
    String tag = get("/meta/photo.jpg").header("etag").orElseThrow();
    Reply again = service.answer(new MetaRequest("GET", "/meta/photo.jpg", "", "", "W/" + tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("etag")).hasValue(tag);
  }

  @Test
  void answersInFullWhenTheFactsChanged() {
    keep("photo.jpg", Optional.of(LYING));
    String tag = get("/meta/photo.jpg").header("etag").orElseThrow();
    images.put(record("photo.jpg", UPLOADED.plusSeconds(1), Optional.empty()));
    Reply again = service.answer(new MetaRequest("GET", "/meta/photo.jpg", "", "", tag));
    assertThat(again.status()).isEqualTo(200);
  }

  @Test
  void answersHeadWithTheLengthAlone() {
    keep("photo.jpg", Optional.of(LYING));
    Reply full = get("/meta/photo.jpg");
    Reply head = service.answer(new MetaRequest("HEAD", "/meta/photo.jpg", "", "", ""));
    assertThat(head.body()).isEmpty();
    assertThat(head.header("content-length")).hasValue(String.valueOf(full.body().length));
    assertThat(head.header("etag")).isEqualTo(full.header("etag"));
  }

  @Test
  void leadsToTheCdnWithTheQuestionAsItWasAsked() {
    keep("a b.jpg", Optional.of(LYING));
    Reply reply =
        service.answer(
            new MetaRequest("GET", "/img/a%20b.jpg", "width=800&q=%37", "image/avif,*/*", ""));
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
    keep("photo.jpg", Optional.of(LYING));
    Reply reply = service.answer(new MetaRequest("GET", "/img/photo.jpg", "", accept, ""));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("vary")).hasValue("Accept");
    if (status == 200) {
      assertThat(json(reply).get("url").asString()).isEqualTo("https://cdn.example.com/photo.jpg");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /meta/absent.jpg, 404, NoSuchKey",
    "GET, /img/absent.jpg, 404, NoSuchKey",
    "GET, /meta/, 400, BadRequest",
    "GET, /meta/a//b.jpg, 400, BadRequest",
    "GET, /meta/../secret, 400, BadRequest",
    "GET, /meta/%2e%2e/secret, 400, BadRequest",
    "GET, /meta/-/a.jpg, 400, BadRequest",
    "GET, /meta/a%00.jpg, 400, BadRequest",
    "GET, /meta/%FF.jpg, 400, BadRequest",
    "GET, /, 404, NotFound",
    "GET, /metadata/photo.jpg, 404, NotFound",
    "POST, /meta/photo.jpg, 405, MethodNotAllowed",
    "DELETE, /img/photo.jpg, 405, MethodNotAllowed",
  })
  void answersWhatItCannotServeWithANamedFault(
      String method, String path, int status, String code) {
    Reply reply = service.answer(new MetaRequest(method, path, "", "", ""));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(json(reply).get("code").asString()).isEqualTo(code);
  }

  @Test
  void saysWhichMethodsItKnows() {
    Reply reply = service.answer(new MetaRequest("PUT", "/health", "", "", ""));
    assertThat(reply.header("allow")).hasValue("GET, HEAD");
  }

  @Test
  void isHealthyWhenTheTableAnswers() {
    Reply reply = get("/health");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(json(reply).get("dynamodb").get("state").asString()).isEqualTo("up");
    assertThat(json(reply).get("dynamodb").get("ms").asDouble()).isNotNegative();
    assertThat(reply.header("cache-control")).hasValue("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/meta/photo.jpg", "/img/photo.jpg"})
  void isUnavailableWhenTheTableDoesNotAnswer(String path) {
    MetaService sick = service(new SickMetadataStore());
    Reply reply = sick.answer(new MetaRequest("GET", path, "", "", ""));
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("cache-control")).hasValue("no-store");
  }

  private static MetaService service(MetadataStore images) {
    return new MetaService(images, new Health(images), new MetaConfig("https://cdn.example.com"));
  }

  private Reply get(String path) {
    return service.answer(new MetaRequest("GET", path, "", "", ""));
  }

  private void keep(String key, Optional<ImageFacts> facts) {
    images.put(record(key, UPLOADED, facts));
  }

  private static ImageRecord record(String key, Instant uploaded, Optional<ImageFacts> facts) {
    return new ImageRecord(new SourceKey(key), 123_456, "abc", uploaded, facts);
  }

  private static JsonNode json(Reply reply) {
    return new JsonMapper().readTree(new String(reply.body(), UTF_8));
  }
}
