package dev.pixedge.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CDN that is to transform for every request. */
final class NothingKeptTest {
  @TempDir private Path data;

  @Test
  void transformsForEveryRequestFromAMezzanineThatIsKept() throws Exception {
    try (RunningCdn cdn = RunningCdn.startWith(data, "KEEP_RENDITIONS=no")) {
      cdn.upload("photo.jpg", SourceFiles.jpeg(3000, 2000));
      for (int i = 0; i < 2; i++) {
        HttpResponse<byte[]> answer = cdn.browser().get("/photo.jpg?width=200");
        assertThat(answer.headers().firstValue("x-cache")).hasValue("Miss from pixedge");
        assertThat(answer.headers().firstValue("server-timing").orElse("")).contains("transform;");
        assertThat(answer.headers().firstValue("x-pixedge").orElse("")).contains("s=mezzanine");
      }
      assertThat(stored("us-east-1")).containsExactly("-/mezzanine/photo.jpg");
      assertThat(stored("ap-south-1")).containsExactly("-/mezzanine/photo.jpg");
    }
  }

  private List<String> stored(String bucket) throws Exception {
    Path folder = data.resolve(bucket);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }
}
