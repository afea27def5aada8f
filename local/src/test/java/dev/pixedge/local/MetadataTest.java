package dev.pixedge.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Probe;
import dev.pixedge.store.Blob;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The metadata API over HTTP, in the variant without a CDN. */
final class MetadataTest {
  private static RunningCdn cdn;
  private static byte[] photo;

  @BeforeAll
  static void startAndUpload(@TempDir Path data) throws Exception {
    cdn = RunningCdn.startWith(data, "VARIANT=baseline");
    photo = SourceFiles.jpeg(1200, 900);
    cdn.upload("photo.jpg", photo);
    cdn.upload("a b/图 +.jpg", SourceFiles.jpeg(300, 200));
    cdn.upload("a b/list.txt", SourceFiles.text());
  }

  @AfterAll
  static void stop() {
    cdn.close();
  }

  @Test
  void tellsWhatAnImageLooksLike() throws Exception {
    JsonNode facts = json(cdn.api().get("/meta/photo.jpg"));
    assertThat(facts.get("width").asInt()).isEqualTo(1200);
    assertThat(facts.get("averageColor").asString()).matches("#[0-9A-F]{6}");
    assertThat(facts.get("blurHash").asString()).startsWith("L").hasSize(28);
  }

  @Test
  void findsKeysWithSpacesUnicodeAndSlashes() throws Exception {
    JsonNode facts = json(cdn.api().get("/meta/a%20b/%E5%9B%BE%20%2B.jpg"));
    assertThat(facts.get("key").asString()).isEqualTo("a b/图 +.jpg");
    JsonNode batch =
        json(cdn.api().post("/meta:batch", "{\"keys\":[\"a b/图 +.jpg\",\"none.jpg\"]}"));
    assertThat(batch.get("images").get(0).get("width").asInt()).isEqualTo(300);
    assertThat(batch.get("missing").get(0).asString()).isEqualTo("none.jpg");
  }

  @Test
  void listsInTheOrderOfKeys() throws Exception {
    JsonNode page = json(cdn.api().get("/meta?prefix=a%20b/&fields=key,image,problem"));
    assertThat(page.get("images").toString())
        .isEqualTo(
            "[{\"key\":\"a b/list.txt\",\"image\":false,\"problem\":\"NotAnImage\"},"
                + "{\"key\":\"a b/图 +.jpg\",\"image\":true}]");
  }

  @Test
  void leadsToTheOriginalInItsBucket() throws Exception {
    HttpResponse<byte[]> answer = cdn.api().get("/img/photo.jpg");
    assertThat(answer.statusCode()).isEqualTo(302);
    String location = answer.headers().firstValue("location").orElseThrow();
    assertThat(location).contains("X-Amz-Signature=");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> original =
          client.send(
              HttpRequest.newBuilder(URI.create(location)).build(), BodyHandlers.ofByteArray());
      assertThat(original.statusCode()).isEqualTo(200);
      assertThat(original.body()).isEqualTo(photo);
      HttpResponse<byte[]> forged =
          client.send(
              HttpRequest.newBuilder(URI.create(location.replace("photo.jpg", "other.jpg")))
                  .build(),
              BodyHandlers.ofByteArray());
      assertThat(forged.statusCode()).isEqualTo(403);
    }
  }

  @Test
  void tellsHowEachThingIsThatItDependsOn() throws Exception {
    JsonNode health = json(cdn.api().get("/health"));
    for (String name :
        List.of("dynamodb", "originals", "renditions-us-east-1", "renditions-ap-south-1")) {
      assertThat(health.get(name).get("state").asString()).as(name).isEqualTo("up");
    }
  }

  @Test
  void isReachedByThePageOnItsOwnPort() throws Exception {
    assertThat(json(cdn.browser().get("/-/api/meta/photo.jpg")).get("width").asInt())
        .isEqualTo(1200);
  }

  @Test
  void refusesABodyThatIsTooLarge() throws Exception {
    HttpResponse<byte[]> answer = cdn.api().post("/meta:batch", "x".repeat(1_100_000));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  /** The picture is asked for before, while and after its source is replaced. */
  @Test
  void aPictureInFlightWhileItsSourceChangesDoesNotSurvive() throws Exception {
    for (int delay : new int[] {0, 20, 60, 150}) {
      String key = "flight-" + delay + ".jpg";
      cdn.upload(key, SourceFiles.noise(2400, 1800));
      CompletableFuture<HttpResponse<byte[]>> flight =
          CompletableFuture.supplyAsync(() -> ask("/" + key + "?width=1920"));
      Thread.sleep(delay);
      cdn.upload(key, SourceFiles.jpeg(1920, 960));
      HttpResponse<byte[]> early = flight.join();
      if (early.statusCode() != 200) {
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(new String(early.body(), StandardCharsets.UTF_8)).contains("was replaced while");
      }
      assertThat(height(ask("/" + key + "?width=1920"))).as("after %d ms", delay).isEqualTo(960);
      assertThat(height(ask("/" + key + "?width=1920"))).isEqualTo(960);
    }
  }

  private static HttpResponse<byte[]> ask(String path) {
    try {
      return cdn.browser().get(path);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static int height(HttpResponse<byte[]> answer) {
    return Probe.of(Blob.of("image/jpeg", answer.body())).height();
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    return new JsonMapper().readTree(new String(answer.body(), StandardCharsets.UTF_8));
  }
}
