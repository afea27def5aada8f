package dev.pixedge.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Probe;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.store.Blob;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestartTest {
  private static final String RENDITION = "/-/resize.w_200";

  @TempDir private Path data;

  @Test
  void noticesWhatHappenedToOriginalsWhileItWasOff() throws Exception {
    try (RunningCdn cdn = RunningCdn.start(data)) {
      for (String name : new String[] {"kept.jpg", "replaced.jpg", "removed.jpg"}) {
        cdn.upload(name, SourceFiles.jpeg(400, 400));
        assertThat(size(cdn, name)).isEqualTo("200x200");
      }
    }
    Path originals = data.resolve("originals");
    Files.write(originals.resolve("replaced.jpg"), SourceFiles.jpeg(400, 200));
    Files.write(originals.resolve("added.jpg"), SourceFiles.jpeg(400, 100));
    Files.delete(originals.resolve("removed.jpg"));

    try (RunningCdn cdn = RunningCdn.start(data)) {
      RunningCdn.await(() -> !isStored("replaced.jpg") && !isStored("removed.jpg"));
      assertThat(isStored("replaced.jpg")).isFalse();
      assertThat(isStored("removed.jpg")).isFalse();
      assertThat(isStored("kept.jpg")).isTrue();
      assertThat(size(cdn, "replaced.jpg")).isEqualTo("200x100");
      assertThat(size(cdn, "added.jpg")).isEqualTo("200x50");
      assertThat(cdn.browser().get("/removed.jpg?width=200").statusCode()).isEqualTo(404);
    }
  }

  private boolean isStored(String source) {
    return Files.exists(data.resolve("us-east-1").resolve(source + RENDITION))
        || Files.exists(data.resolve("ap-south-1").resolve(source + RENDITION));
  }

  private static String size(RunningCdn cdn, String name) throws Exception {
    HttpResponse<byte[]> answer = cdn.browser().get("/" + name + "?width=200");
    assertThat(answer.statusCode()).isEqualTo(200);
    ImageFacts facts = Probe.of(Blob.of("image/jpeg", answer.body()));
    return facts.width() + "x" + facts.height();
  }
}
