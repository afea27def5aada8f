package dev.pixedge.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Probe;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.store.Blob;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalCdnTest {
  private static final String WEBP = "image/avif;q=0,image/webp,*/*";

  private static RunningCdn cdn;

  @BeforeAll
  static void startAndUpload(@TempDir Path data) throws Exception {
    cdn = RunningCdn.start(data);
    cdn.upload("photo.jpg", SourceFiles.jpeg(1200, 900));
    cdn.upload("bad/text.jpg", SourceFiles.text());
    cdn.upload("bad/cut.jpg", SourceFiles.truncatedJpeg());
    cdn.upload("bad/huge.png", SourceFiles.hugePng());
    cdn.upload("bad/short.jpg", SourceFiles.hundredBytes());
    cdn.upload("bad/long.gif", SourceFiles.longGif());
    cdn.upload("beside/good.jpg", SourceFiles.jpeg(300, 200));
  }

  @AfterAll
  static void stop() {
    cdn.close();
  }

  @Test
  void answersAWebpBrowserWithAResizedWebpAndTheSecondTimeFromTheCache() throws Exception {
    HttpResponse<byte[]> first = cdn.browser().get("/photo.jpg?width=800", "Accept", WEBP);
    HttpResponse<byte[]> second = cdn.browser().get("/photo.jpg?width=800", "Accept", WEBP);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(header(first, "x-cache")).isEqualTo("Miss from pixedge");
    assertThat(header(first, "server-timing")).contains("transform;dur=");
    assertThat(picture(first, SourceFormat.WEBP)).isEqualTo("800x600");
    assertThat(header(second, "x-cache")).isEqualTo("Hit from pixedge");
    assertThat(header(second, "server-timing")).startsWith("edge;dur=");
    assertThat(second.headers().firstValue("age")).isPresent();
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  void answersABrowserThatNamesNoFormatWithAJpeg() throws Exception {
    HttpResponse<byte[]> response = cdn.browser().get("/photo.jpg?width=400");

    assertThat(picture(response, SourceFormat.JPEG)).isEqualTo("400x300");
    assertThat(header(response, "vary")).isEqualTo("Accept");
    assertThat(header(response, "access-control-allow-origin")).isEqualTo("*");
    assertThat(header(response, "x-content-type-options")).isEqualTo("nosniff");
  }

  @Test
  void namesADownloadWithoutSplittingTheCache() throws Exception {
    HttpResponse<byte[]> shown = cdn.browser().get("/photo.jpg?width=256");
    HttpResponse<byte[]> saved = cdn.browser().get("/photo.jpg?width=256&download=my%20photo.jpg");

    assertThat(shown.headers().firstValue("content-disposition")).isEmpty();
    assertThat(header(shown, "accept-ch")).contains("Sec-CH-DPR");
    assertThat(header(saved, "x-cache")).isEqualTo("Hit from pixedge");
    assertThat(header(saved, "content-disposition"))
        .isEqualTo("attachment; filename*=UTF-8''my%20photo.jpg");
  }

  @Test
  void saysWhichHintsAWidthWasChosenBy() throws Exception {
    HttpResponse<byte[]> response =
        cdn.browser().get("/photo.jpg?width=auto", "Sec-CH-Width", "300");

    assertThat(picture(response, SourceFormat.JPEG)).isEqualTo("320x240");
    assertThat(header(response, "vary")).contains("Accept").contains("Sec-CH-Width");
  }

  @Test
  void storesEachRenditionInBothRegions() throws Exception {
    cdn.browser().get("/photo.jpg?width=320", "Accept", WEBP);

    String key = "photo.jpg/-/resize.w_320/quality.Q_80/format.webp";
    assertThat(cdn.data().resolve("us-east-1").resolve(key)).exists();
    assertThat(cdn.data().resolve("ap-south-1").resolve(key)).exists();
  }

  /** The ingest stores the mezzanine first, then the presets. */
  @Test
  void makesSmallRenditionsOfALargeUploadFromItsMezzanine() throws Exception {
    cdn.upload("large.jpg", SourceFiles.jpeg(3000, 300));
    String preset = "large.jpg/-/resize.w_1920/quality.Q_80/format.webp";
    RunningCdn.await(() -> Files.exists(cdn.data().resolve("ap-south-1").resolve(preset)));
    HttpResponse<byte[]> small = cdn.browser().get("/large.jpg?width=400");
    HttpResponse<byte[]> ready = cdn.browser().get("/large.jpg?preset=hero", "Accept", WEBP);

    assertThat(picture(small, SourceFormat.JPEG)).isEqualTo("400x40");
    assertThat(header(small, "x-pixedge")).contains(";s=mezzanine;");
    assertThat(picture(ready, SourceFormat.WEBP)).isEqualTo("1920x192");
    assertThat(ready.headers().firstValue("x-pixedge")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /photo.jpg?x-oss-process=image/frobnicate,w_400    | 400 | InvalidArgument
          /photo.jpg?x-oss-process=image/resize,z_400        | 400 | InvalidArgument
          /photo.jpg?width=0                                 | 400 | InvalidArgument
          /photo.jpg?width=800&width=800                     | 400 | BadRequest
          /photo.jpg?width=800&preset=card                   | 400 | BadRequest
          /photo.jpg?width=801                               | 403 | SignatureRequired
          /photo.jpg?width=801&exp=1&kid=k1&sig=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | 403 | Expired
          /../photo.jpg                                      | 400 | BadRequest
          /a%zz.jpg                                          | 400 | BadRequest
          /missing.jpg?width=400                             | 404 | NoSuchKey
          /bad/text.jpg?width=400                            | 415 | NotAnImage
          /bad/cut.jpg?width=400                             | 422 | SourceCorrupt
          /bad/huge.png?width=400                            | 422 | SourceTooLarge
          /bad/short.jpg?width=400                           | 422 | SourceCorrupt
          /bad/long.gif?width=400                            | 422 | SourceTooLarge
          /-/nothing                                         | 404 | NotFound
          """)
  void answersBadInputWithItsFaultAndServesTheNext(String path, int status, String code)
      throws Exception {
    String answer = cdn.browser().raw(path);

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer)
        .contains(
            path.contains("x-oss-process")
                ? "<Error><Code>" + code + "</Code><Message>"
                : "{\"code\":\"" + code + "\",\"message\":\"");
    assertThat(cdn.browser().get("/beside/good.jpg?width=200").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAPathThatIsTooLong() throws Exception {
    assertThat(cdn.browser().raw("/" + "a".repeat(1_000) + ".jpg?width=400")).contains(" 414 ");
    assertThat(cdn.browser().raw("/" + "a".repeat(9_000) + ".jpg")).contains(" 414 ");
  }

  @Test
  void answersOnlyGetAndHead() throws Exception {
    assertThat(cdn.browser().send("POST", "/photo.jpg").statusCode()).isEqualTo(405);
  }

  @Test
  void answersAnUnchangedPictureWith304() throws Exception {
    String etag = header(cdn.browser().get("/photo.jpg?width=640"), "etag");
    HttpResponse<byte[]> again =
        cdn.browser().get("/photo.jpg?width=640", "If-None-Match", "\"other\", W/" + etag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "etag")).isEqualTo(etag);
  }

  @Test
  void answersARangeWithItsPart() throws Exception {
    byte[] whole = cdn.browser().get("/photo.jpg?width=500").body();
    HttpResponse<byte[]> part = cdn.browser().get("/photo.jpg?width=500", "Range", "bytes=100-199");
    HttpResponse<byte[]> beyond =
        cdn.browser().get("/photo.jpg?width=500", "Range", "bytes=99999999-");

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(header(part, "content-range")).isEqualTo("bytes 100-199/" + whole.length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 100, 200));
    assertThat(beyond.statusCode()).isEqualTo(416);
  }

  @Test
  void answersHeadWithTheLengthAlone() throws Exception {
    HttpResponse<byte[]> head = cdn.browser().send("HEAD", "/photo.jpg?width=480");
    HttpResponse<byte[]> get = cdn.browser().get("/photo.jpg?width=480");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "content-length")).isEqualTo(String.valueOf(get.body().length));
  }

  @Test
  void makesAPictureOnceForAllThatAskAtTheSameTime() throws Exception {
    Callable<HttpResponse<byte[]>> ask = () -> cdn.browser().get("/photo.jpg?width=1080");
    List<String> caches = new ArrayList<>();
    try (ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<byte[]>>> answers = browsers.invokeAll(Collections.nCopies(20, ask));
      for (Future<HttpResponse<byte[]>> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
        caches.add(header(answer.get(), "x-cache"));
      }
    }
    assertThat(caches).filteredOn("Miss from pixedge"::equals).hasSize(1);
  }

  @Test
  void servesTheNewPictureOnceASourceIsReplacedAndNothingOnceItIsRemoved() throws Exception {
    assertThat(cdn.browser().get("/swap.jpg?width=200").statusCode()).isEqualTo(404);
    cdn.upload("swap.jpg", SourceFiles.jpeg(400, 400));
    String before = picture(cdn.browser().get("/swap.jpg?width=200"), SourceFormat.JPEG);
    cdn.upload("swap.jpg", SourceFiles.jpeg(400, 200));
    String after = picture(cdn.browser().get("/swap.jpg?width=200"), SourceFormat.JPEG);
    cdn.remove("swap.jpg");

    assertThat(before).isEqualTo("200x200");
    assertThat(after).isEqualTo("200x100");
    assertThat(cdn.browser().get("/swap.jpg?width=200").statusCode()).isEqualTo(404);
    assertThat(Files.exists(cdn.data().resolve("us-east-1/swap.jpg/-/resize.w_200"))).isFalse();
  }

  @Test
  void leadsToTheStoredCopyOfAPictureThatIsTooLargeForALambda() throws Exception {
    cdn.upload("large.jpg", SourceFiles.noise(3600, 2700));
    String path = "/large.jpg?format=original";
    HttpResponse<byte[]> first = cdn.browser().get(path);

    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(header(first, "cache-control")).isEqualTo("no-store");
    HttpResponse<byte[]> followed = cdn.browser().get(header(first, "location"));
    assertThat(picture(followed, SourceFormat.JPEG)).isEqualTo("3600x2700");
  }

  @Test
  void tellsWhatIsKnownAboutAnImage() throws Exception {
    HttpResponse<byte[]> facts = cdn.api().get("/meta/photo.jpg");

    assertThat(text(facts)).contains("\"width\":1200", "\"height\":900");
    assertThat(header(cdn.api().get("/img/photo.jpg"), "location")).endsWith("/photo.jpg");
    assertThat(cdn.api().get("/health").statusCode()).isEqualTo(200);
    assertThat(cdn.api().get("/meta/missing.jpg").statusCode()).isEqualTo(404);
  }

  @Test
  void servesItsPageAndItsHealth() throws Exception {
    HttpResponse<byte[]> page = cdn.browser().get("/-/");

    assertThat(header(page, "content-type")).startsWith("text/html");
    assertThat(header(page, "cache-control")).isEqualTo("no-cache");
    assertThat(cdn.browser().get("/-/", "If-None-Match", header(page, "etag")).statusCode())
        .isEqualTo(304);
    assertThat(text(cdn.browser().get("/-/health"))).contains("ok");
  }

  private static String picture(HttpResponse<byte[]> response, SourceFormat format) {
    assertThat(header(response, "content-type")).isEqualTo(format.contentType());
    ImageFacts facts = Probe.of(Blob.of(format.contentType(), response.body()));
    assertThat(facts.format()).isEqualTo(format);
    return facts.width() + "x" + facts.height();
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
