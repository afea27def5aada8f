package dev.pixedge.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.rendition.SourceKey;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordJsonTest {
  private static final ImageRecord RECORD =
      new ImageRecord(
          new SourceKey("a b/图.jpg"),
          1,
          "e",
          "",
          new Change(Instant.parse("2026-03-01T12:00:00.123456789Z"), "00AB"),
          Optional.of(ImageDetails.of(new ImageFacts(SourceFormat.JPEG, 4, 3, 6, 1, false, true))),
          "");

  @Test
  void aRecordIsReadAsItWasWritten() {
    assertThat(RecordJson.read(RecordJson.write(RECORD))).contains(RECORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "\"OK\"",
        "\u0000\u0001",
        "{\"key\":{\"value\":\"a.jpg\"}}",
        "{\"key\":{\"value\":\"../a\"},\"bytes\":1,\"etag\":\"\",\"version\":\"\","
            + "\"change\":{\"at\":\"2026-03-01T12:00:00Z\",\"sequencer\":\"\"},"
            + "\"image\":null,\"problem\":\"\"}"
      })
  void whatIsNoRecordIsNone(String garbage) {
    assertThat(RecordJson.read(garbage)).isEmpty();
  }

  @Test
  void aRecordThatIsCutShortIsNone() {
    String text = RecordJson.write(RECORD);
    for (int length = 0; length < text.length(); length++) {
      assertThat(RecordJson.read(text.substring(0, length))).isEmpty();
    }
  }
}
