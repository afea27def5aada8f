package dev.pixedge.meta;

import static dev.pixedge.meta.TestApi.LYING;
import static dev.pixedge.meta.TestApi.UPLOADED;
import static dev.pixedge.meta.TestApi.json;
import static dev.pixedge.meta.TestApi.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageDetails;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.Look;
import dev.pixedge.metadata.Place;
import dev.pixedge.metadata.Shot;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.SourceKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class MetaServiceTest {
  private final TestApi api = new TestApi();

  @Test
  void tellsTheFactsOfAnImageAsItIsSeen() {
    api.keep("gallery/photo.jpg", Optional.of(LYING));
    Reply reply = api.get("/meta/gallery/photo.jpg");
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
    api.keep("price list.pdf", Optional.empty());
    JsonNode body = json(api.get("/meta/price%20list.pdf"));
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
    api.keep(key, Optional.of(LYING));
    assertThat(json(api.get(path)).get("key").asString()).isEqualTo(key);
  }

  @Test
  void answersNotModifiedToItsOwnTag() {
    api.keep("photo.jpg", Optional.of(LYING));
    String tag = api.get("/meta/photo.jpg").header("etag").orElseThrow();
    Reply again = api.answer(new MetaRequest("GET", "/meta/photo.jpg", "", "", "W/" + tag, ""));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("etag")).hasValue(tag);
  }

  @Test
  void answersInFullWhenTheFactsChanged() {
    api.keep("photo.jpg", Optional.of(LYING));
    String tag = api.get("/meta/photo.jpg").header("etag").orElseThrow();
    api.images.put(record("photo.jpg", UPLOADED.plusSeconds(1), Optional.empty()));
    Reply again = api.answer(new MetaRequest("GET", "/meta/photo.jpg", "", "", tag, ""));
    assertThat(again.status()).isEqualTo(200);
  }

  @Test
  void answersHeadWithTheLengthAlone() {
    api.keep("photo.jpg", Optional.of(LYING));
    Reply full = api.get("/meta/photo.jpg");
    Reply head = api.answer(new MetaRequest("HEAD", "/meta/photo.jpg", "", "", "", ""));
    assertThat(head.body()).isEmpty();
    assertThat(head.header("content-length")).hasValue(String.valueOf(full.body().length));
    assertThat(head.header("etag")).isEqualTo(full.header("etag"));
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
    Reply reply = api.answer(new MetaRequest(method, path, "", "", "", ""));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(json(reply).get("code").asString()).isEqualTo(code);
  }

  @Test
  void saysWhichMethodsItKnows() {
    Reply reply = api.answer(new MetaRequest("PUT", "/health", "", "", "", ""));
    assertThat(reply.header("allow")).hasValue("GET, HEAD, OPTIONS");
  }

  @Test
  void answersOnlyTheFieldsThatAreAskedForInTheRecordsOrder() {
    api.keep("photo.jpg", Optional.of(LYING));
    Reply reply =
        api.answer(new MetaRequest("GET", "/meta/photo.jpg", "fields=width,key,exif", "", "", ""));
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
    api.images.put(
        new ImageRecord(
            new SourceKey("p.jpg"), 1, "e", "v7", Change.of(UPLOADED), Optional.of(details), ""));
    JsonNode facts = json(api.get("/meta/p.jpg"));
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
  void letsPagesOfOtherSitesAsk() {
    api.keep("photo.jpg", Optional.of(LYING));
    assertThat(api.get("/meta/photo.jpg").header("access-control-allow-origin")).hasValue("*");
    assertThat(api.get("/meta/absent.jpg").header("access-control-allow-origin")).hasValue("*");
    Reply preflight = api.answer(new MetaRequest("OPTIONS", "/meta:batch", "", "", "", ""));
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("access-control-allow-methods")).hasValue("POST");
    assertThat(preflight.header("access-control-allow-headers").orElse(""))
        .contains("content-type");
  }

  @Test
  void describesItself() {
    JsonNode document = json(api.get("/openapi.json"));
    assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
    assertThat(document.get("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/meta/{image}", "/meta", "/meta:batch", "/img/{image}", "/health", "/openapi.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/meta/photo.jpg", "/img/photo.jpg"})
  void isUnavailableWhenTheTableDoesNotAnswer(String path) {
    TestApi sick = new TestApi(new SickMetadataStore());
    Reply reply = sick.answer(new MetaRequest("GET", path, "", "", "", ""));
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("cache-control")).hasValue("no-store");
    assertThat(reply.header("retry-after")).isPresent();
  }
}
