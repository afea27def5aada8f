package dev.pixedge.local.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetriesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "6, 32", "7, 60", "50, 60"})
  void waitsTwiceAsLongAfterEachFailureUpToAMinute(int failures, long seconds) throws Exception {
    Retries retries = Retries.in(folder.resolve("letters.json"));
    for (int i = 0; i < failures; i++) {
      retries.failed("a.jpg", "broken", NOON);
    }
    assertThat(retries.due(NOON.plusSeconds(seconds).minusMillis(1))).isEmpty();
    assertThat(retries.due(NOON.plusSeconds(seconds))).containsExactly("a.jpg");
  }

  @Test
  void writesDownWhatFailedThreeTimesUntilItSucceeds() throws Exception {
    Path file = folder.resolve("letters.json");
    Retries retries = Retries.in(file);
    retries.failed("a.jpg", "broken", NOON);
    retries.failed("a.jpg", "broken", NOON);
    retries.save();
    assertThat(file).doesNotExist();
    retries.failed("a.jpg", "the table does not answer", NOON);
    retries.save();
    assertThat(Files.readString(file)).contains("a.jpg", "the table does not answer");
    Retries restarted = Retries.in(file);
    assertThat(restarted.has("a.jpg")).isTrue();
    assertThat(restarted.due(NOON.plusSeconds(4))).containsExactly("a.jpg");
    restarted.succeeded("a.jpg");
    restarted.save();
    assertThat(file).doesNotExist();
  }

  @Test
  void startsAnewFromAFileThatCannotBeUnderstood() throws Exception {
    Path file = Files.writeString(folder.resolve("letters.json"), "{{");
    assertThat(Retries.in(file).due(NOON)).isEmpty();
  }
}
