package dev.pixedge.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageDetails;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.Look;
import dev.pixedge.metadata.MemoryMetadataStore;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.metadata.Place;
import dev.pixedge.metadata.Shot;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.SourceKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
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
    assertThat(body.get("problem").asString()).isEqualTo("NotAnImage");
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
    Reply again = service.answer(new MetaRequest("GET", "/meta/photo.jpg", "", "", "W/" + tag, ""));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("etag")).hasValue(tag);
  }

  @Test
  void answersInFullWhenTheFactsChanged() {
    keep("photo.jpg", Optional.of(LYING));
    String tag = get("/meta/photo.jpg").header("etag").orElseThrow();
    images.put(record("photo.jpg", UPLOADED.plusSeconds(1), Optional.empty()));
    Reply again = service.answer(new MetaRequest("GET", "/meta/photo.jpg", "", "", tag, ""));
    assertThat(again.status()).isEqualTo(200);
  }

  @Test
  void answersHeadWithTheLengthAlone() {
    keep("photo.jpg", Optional.of(LYING));
    Reply full = get("/meta/photo.jpg");
    Reply head = service.answer(new MetaRequest("HEAD", "/meta/photo.jpg", "", "", "", ""));
    assertThat(head.body()).isEmpty();
    assertThat(head.header("content-length")).hasValue(String.valueOf(full.body().length));
    assertThat(head.header("etag")).isEqualTo(full.header("etag"));
  }

  @Test
  void leadsToTheCdnWithTheQuestionAsItWasAsked() {
    keep("a b.jpg", Optional.of(LYING));
    Reply reply =
        service.answer(
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
    keep("photo.jpg", Optional.of(LYING));
    Reply reply = service.answer(new MetaRequest("GET", "/img/photo.jpg", "", accept, "", ""));
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
    "GET, /meta:batch, 405, MethodNotAllowed",
    "POST, /meta, 405, MethodNotAllowed",
  })
  void answersWhatItCannotServeWithANamedFault(
      String method, String path, int status, String code) {
    Reply reply = service.answer(new MetaRequest(method, path, "", "", "", ""));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(json(reply).get("code").asString()).isEqualTo(code);
  }

  @Test
  void saysWhichMethodsItKnows() {
    Reply reply = service.answer(new MetaRequest("PUT", "/health", "", "", "", ""));
    assertThat(reply.header("allow")).hasValue("GET, HEAD, OPTIONS");
  }

  @Test
  void isHealthyWhenTheTableAnswers() {
    Reply reply = get("/health");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(json(reply).get("dynamodb").get("state").asString()).isEqualTo("up");
    assertThat(json(reply).get("dynamodb").get("ms").asDouble()).isNotNegative();
    assertThat(reply.header("cache-control")).hasValue("no-store");
  }

  @Test
  void isDegradedWhenSomethingIsDownThatItCanDoWithout() {
    JsonNode health = json(get("/health"));
    assertThat(health.get("state").asString()).isEqualTo("degraded");
    assertThat(health.get("redis").get("state").asString()).isEqualTo("down");
  }

  @Test
  void answersOnlyTheFieldsThatAreAskedForInTheRecordsOrder() {
    keep("photo.jpg", Optional.of(LYING));
    Reply reply =
        service.answer(
            new MetaRequest("GET", "/meta/photo.jpg", "fields=width,key,exif", "", "", ""));
    assertThat(new String(reply.body(), UTF_8)).isEqualTo("{\"key\":\"photo.jpg\",\"width\":3000}");
  }

  @Test
  void tellsHowAPhotoWasTakenAndWhatItLooksLike() {
    ImageDetails details =
        new ImageDetails(
            LYING,
            Optional.of("Display P3"),
            new Shot(
                Optional.of("FUJIFILM X100V"),
                Optional.empty(),
                Optional.of("1/250"),
                Optional.of(5.6),
                Optional.of(400),
                Optional.of(23.0),
                Optional.of("2026-07-01T12:34:56+02:00"),
                Optional.of(new Place(-33.5, 151.25, Optional.of(4.5)))),
            Optional.of(new Look(new Color(0x00AB9F), "LEHV6nWB2yk8pyo0adR*.7kCMdnj")));
    images.put(
        new ImageRecord(
            new SourceKey("p.jpg"), 1, "e", "v7", Change.of(UPLOADED), Optional.of(details), ""));
    JsonNode facts = json(get("/meta/p.jpg"));
    assertThat(facts.get("version").asString()).isEqualTo("v7");
    assertThat(facts.get("profileName").asString()).isEqualTo("Display P3");
    assertThat(facts.get("averageColor").asString()).isEqualTo("#00AB9F");
    assertThat(facts.get("blurHash").asString()).isEqualTo("LEHV6nWB2yk8pyo0adR*.7kCMdnj");
    assertThat(facts.get("exif"))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {"camera":"FUJIFILM X100V","exposure":"1/250","aperture":5.6,"iso":400,
                     "focalLength":23.0,"taken":"2026-07-01T12:34:56+02:00",
                     "gps":{"latitude":-33.5,"longitude":151.25,"altitude":4.5}}
                    """));
  }

  @Test
  void answersABatchInItsOrderAndNamesWhatIsMissing() {
    keep("b/c d.jpg", Optional.of(LYING));
    keep("a.jpg", Optional.of(LYING));
    Reply reply = post("{\"keys\":[\"b/c d.jpg\",\"no.jpg\",\"a.jpg\"]}", "fields=key,width");
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
    Reply reply = post(body, "");
    assertThat(reply.status()).isEqualTo(status);
    assertThat(json(reply).get("code").asString()).isEqualTo(code);
  }

  @Test
  void refusesMoreThanAHundredKeys() {
    String keys = String.join(",", Collections.nCopies(101, "\"a.jpg\""));
    Reply reply = post("{\"keys\":[" + keys + "]}", "");
    assertThat(reply.status()).isEqualTo(413);
    assertThat(json(reply).get("code").asString()).isEqualTo("PayloadTooLarge");
    assertThat(json(reply).get("message").asString())
        .isEqualTo("keys: expected at most 100, got 101");
  }

  @Test
  void listsPageByPage() {
    for (String key : List.of("b/1.jpg", "b/2.jpg", "b/ü 3.jpg", "a.jpg")) {
      keep(key, Optional.of(LYING));
    }
    JsonNode first = json(list("prefix=b%2F&limit=2&fields=key"));
    assertThat(first.get("images").toString())
        .isEqualTo("[{\"key\":\"b/1.jpg\"},{\"key\":\"b/2.jpg\"}]");
    JsonNode second =
        json(list("prefix=b/&limit=2&fields=key&cursor=" + first.get("cursor").asString()));
    assertThat(second.get("images").toString()).isEqualTo("[{\"key\":\"b/ü 3.jpg\"}]");
    assertThat(second.has("cursor")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=1001", "limit=x", "cursor=%21", "cursor=Li4", "fields=nothing"})
  void refusesAListingThatMakesNoSense(String query) {
    Reply reply = list(query);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(json(reply).get("code").asString()).isEqualTo("InvalidArgument");
  }

  @Test
  void letsPagesOfOtherSitesAsk() {
    keep("photo.jpg", Optional.of(LYING));
    assertThat(get("/meta/photo.jpg").header("access-control-allow-origin")).hasValue("*");
    assertThat(get("/meta/absent.jpg").header("access-control-allow-origin")).hasValue("*");
    Reply preflight = service.answer(new MetaRequest("OPTIONS", "/meta:batch", "", "", "", ""));
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("access-control-allow-methods")).hasValue("POST");
    assertThat(preflight.header("access-control-allow-headers").orElse(""))
        .contains("content-type");
  }

  @Test
  void describesItself() {
    JsonNode document = json(get("/openapi.json"));
    assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
    assertThat(document.get("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/meta/{image}", "/meta", "/meta:batch", "/img/{image}", "/health", "/openapi.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/meta/photo.jpg", "/img/photo.jpg"})
  void isUnavailableWhenTheTableDoesNotAnswer(String path) {
    MetaService sick = service(new SickMetadataStore());
    Reply reply = sick.answer(new MetaRequest("GET", path, "", "", "", ""));
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("cache-control")).hasValue("no-store");
    assertThat(reply.header("retry-after")).isPresent();
  }

  private Reply post(String body, String query) {
    return service.answer(new MetaRequest("POST", "/meta:batch", query, "", "", body));
  }

  private Reply list(String query) {
    return service.answer(new MetaRequest("GET", "/meta", query, "", "", ""));
  }

  private static MetaService service(MetadataStore images) {
    return new MetaService(
        Tiers.table(images, Clock.systemUTC()),
        images,
        new Health(
            List.of(
                new Dependency("dynamodb", true, () -> images.get(new SourceKey("health"))),
                new Dependency(
                    "redis",
                    false,
                    () -> {
                      throw new IllegalStateException("redis: no answer");
                    }))),
        new CdnLinks("https://cdn.example.com"),
        Clock.systemUTC());
  }

  private Reply get(String path) {
    return service.answer(new MetaRequest("GET", path, "", "", "", ""));
  }

  private void keep(String key, Optional<ImageFacts> facts) {
    images.put(record(key, UPLOADED, facts));
  }

  private static ImageRecord record(String key, Instant uploaded, Optional<ImageFacts> facts) {
    return new ImageRecord(
        new SourceKey(key),
        123_456,
        "abc",
        "",
        Change.of(uploaded),
        facts.map(ImageDetails::of),
        facts.isEmpty() ? "NotAnImage" : "");
  }

  private static JsonNode json(Reply reply) {
    return new JsonMapper().readTree(new String(reply.body(), UTF_8));
  }
}
