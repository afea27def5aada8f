package dev.pixedge.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.contract.Contract;
import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.Pictures;
import dev.pixedge.engine.Probe;
import dev.pixedge.engine.SourceQuality;
import dev.pixedge.engine.TestCard;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.store.Blob;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the x-oss-process reference over HTTP, on pictures of the sizes that they name. */
final class OssContractTest {
  private static RunningCdn cdn;

  @BeforeAll
  static void startAndUpload(@TempDir Path data) throws Exception {
    cdn = RunningCdn.start(data, "allowing", "\"unlisted\": \"allow\"");
    Blob photo = JpegPictures.baseline(TestCard.quadrants(400, 267), 80);
    cdn.upload("photo.jpg", photo.bytes());
    cdn.upload("turned.jpg", JpegPictures.withOrientation(photo, 6).bytes());
    cdn.upload("wide.jpg", JpegPictures.baseline(TestCard.quadrants(200, 100), 80).bytes());
    cdn.upload("logo.png", Pictures.transparentPng(64, 48).bytes());
    cdn.upload("moving.gif", Pictures.animatedGif(64, 48, 3).bytes());
    cdn.upload("text.jpg", SourceFiles.text());
    cdn.upload("huge.png", SourceFiles.hugePng());
    cdn.upload("cut.jpg", SourceFiles.truncatedJpeg());
  }

  @AfterAll
  static void stop() {
    cdn.close();
  }

  static Stream<JsonNode> pictures() {
    return rows().filter(row -> row.has("size"));
  }

  static Stream<JsonNode> answers() {
    return rows().filter(row -> row.has("facts") || row.has("matches"));
  }

  static Stream<JsonNode> faults() {
    return rows().filter(row -> row.has("fault"));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void answersWithAPictureOfTheSizeAndFormat(JsonNode row) throws Exception {
    HttpResponse<byte[]> response = ask(row);
    String type = row.path("type").asString("image/jpeg");

    assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).hasValue(type);
    Blob picture = Blob.of(type, response.body());
    ImageFacts facts = Probe.of(picture);
    assertThat(facts.format().contentType()).isEqualTo(type);
    assertThat(facts.width() + "x" + facts.height()).isEqualTo(row.path("size").asString());
    if (row.has("quality")) {
      assertThat(SourceQuality.of(picture)).hasValue(row.path("quality").asInt());
    }
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answersWithWhatIsKnownOfTheSource(JsonNode row) throws Exception {
    HttpResponse<byte[]> response = ask(row);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).hasValue(row.path("type").asString());
    if (row.has("matches")) {
      assertThat(text(response)).matches(row.path("matches").asString());
      return;
    }
    JsonNode facts = JsonMapper.shared().readTree(text(response));
    row.path("facts")
        .properties()
        .forEach(
            field ->
                assertThat(facts.path(field.getKey()).path("value").asString())
                    .as(field.getKey())
                    .isEqualTo(field.getValue().asString()));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void answersWithTheErrorOfOss(JsonNode row) throws Exception {
    HttpResponse<byte[]> response = ask(row);
    String code = row.path("fault").asString();
    int status = row.has("status") ? row.path("status").asInt() : statusOf(code);
    String ec = row.has("ec") ? "0040-%08d".formatted(row.path("ec").asInt()) : "";

    assertThat(response.statusCode()).as(text(response)).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/xml");
    assertThat(text(response))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>")
        .contains("<Code>" + row.path("code").asString(code) + "</Code>")
        .containsPattern("<RequestId>[^<]+</RequestId><HostId>localhost</HostId>")
        .endsWith((ec.isEmpty() ? "" : "<EC>" + ec + "</EC>") + "</Error>");
  }

  @Test
  void keepsTheSourcesOwnBytesUnderThatPolicy(@TempDir Path data) throws Exception {
    try (RunningCdn keeping =
        RunningCdn.start(data, "keeping", "\"oss\": {\"format\": \"source\"}")) {
      byte[] photo = JpegPictures.baseline(TestCard.quadrants(400, 267), 80).bytes();
      keeping.upload("photo.jpg", photo);
      for (String chain : new String[] {"format,jpg", "auto-orient,1", "", "rotate,0"}) {
        HttpResponse<byte[]> response =
            keeping
                .browser()
                .get("/photo.jpg?x-oss-process=image/" + chain, "Accept", "image/webp");
        assertThat(response.body()).as(chain).isEqualTo(photo);
        assertThat(response.headers().firstValue("content-type")).hasValue("image/jpeg");
      }
      byte[] smaller = keeping.browser().get("/photo.jpg?x-oss-process=image/resize,w_200").body();
      assertThat(Probe.of(Blob.of("image/jpeg", smaller)).width()).isEqualTo(200);
    }
  }

  private static Stream<JsonNode> rows() {
    return Contract.table("oss").path("rows").valueStream();
  }

  private static HttpResponse<byte[]> ask(JsonNode row) throws Exception {
    String url = "/%s?x-oss-process=image/%s".formatted(field(row, "source"), field(row, "chain"));
    return row.has("accept")
        ? cdn.browser().get(url, "Accept", field(row, "accept"))
        : cdn.browser().get(url);
  }

  private static String field(JsonNode row, String name) {
    return row.path(name).asString();
  }

  private static int statusOf(String code) {
    return Contract.table("faults")
        .valueStream()
        .filter(fault -> fault.path("code").asString().equals(code))
        .findAny()
        .orElseThrow()
        .path("status")
        .asInt();
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
