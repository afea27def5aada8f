package dev.pixedge.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures while one part of a region is away. */
final class FailoverTest {
  private static RunningCdn cdn;

  @BeforeAll
  static void startAndUpload(@TempDir Path data) throws Exception {
    cdn = RunningCdn.startWith(data, "PIXEDGE_CHAOS=on");
    cdn.upload("photo.jpg", SourceFiles.jpeg(1200, 900));
  }

  @AfterAll
  static void stop() {
    cdn.close();
  }

  @ParameterizedTest
  @CsvSource({
    "store-gone/us-east-1, 150, r=us-east-1;s=far-source",
    "store-full/us-east-1, 200, r=us-east-1;s=source",
    "origin-gone/us-east-1, 256, r=ap-south-1;s=source",
    "origin-gone/ap-south-1, 320, r=us-east-1;s=source",
    "table-gone, 384, r=us-east-1;s=source",
  })
  void answersWithAPictureMadeElsewhere(String outage, int width, String trace) throws Exception {
    assertThat(turned("PUT", outage)).isEqualTo(204);
    try {
      HttpResponse<byte[]> answer = cdn.browser().get("/photo.jpg?width=" + width);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("x-pixedge").orElse("")).startsWith(trace);
    } finally {
      assertThat(turned("DELETE", outage)).isEqualTo(204);
    }
  }

  private static int turned(String method, String outage) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(cdn.address() + "/-/chaos/" + outage))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
