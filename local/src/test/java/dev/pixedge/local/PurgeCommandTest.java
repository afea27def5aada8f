package dev.pixedge.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code make purge} does. */
final class PurgeCommandTest {
  private static final String PICTURE = "/a%20b/photo.jpg?width=400";

  @TempDir private Path data;

  private record Said(int status, String words) {}

  @Test
  void makesTheCdnForgetWhatItHasMadeOfASource() throws Exception {
    try (RunningCdn cdn = RunningCdn.start(data)) {
      cdn.upload("a b/photo.jpg", SourceFiles.jpeg(800, 600));
      cdn.browser().get(PICTURE);
      assertThat(cdn.browser().get(PICTURE).headers().firstValue("x-cache").orElse(""))
          .startsWith("Hit");
      assertThat(purge("a b/photo.jpg"))
          .isEqualTo(new Said(0, "purged: a b/photo.jpg (of the CDN on " + data + ")"));
      assertThat(cdn.browser().get(PICTURE).headers().firstValue("x-cache").orElse(""))
          .startsWith("Miss");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.jpg", "it's none.jpg", "folder"})
  void saysThatThereIsNoSuchSource(String key) throws Exception {
    Files.createDirectories(data.resolve("originals/folder"));
    assertThat(purge(key))
        .isEqualTo(
            new Said(
                1,
                "purge: expected a file in "
                    + data.resolve("originals")
                    + ", got \""
                    + key
                    + "\"; what is removed there is purged by itself (a deployed stack is named with"
                    + " NAME=)"));
  }

  @Test
  void touchesNothingOutsideOfTheFolder() throws Exception {
    Files.createDirectories(data.resolve("originals"));
    Files.createFile(data.resolve("outside.jpg"));
    assertThat(purge("../outside.jpg"))
        .isEqualTo(new Said(1, "purge: expected KEY=path/of.jpg, got \"../outside.jpg\""));
  }

  private Said purge(String key) throws IOException, InterruptedException {
    ProcessBuilder command = new ProcessBuilder(List.of("../bin/purge")).redirectErrorStream(true);
    command.environment().putAll(Map.of("KEY", key, "DATA", data.toString()));
    Process process = command.start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), words.strip());
  }
}
