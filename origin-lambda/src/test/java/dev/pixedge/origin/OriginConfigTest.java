package dev.pixedge.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.origin.OriginConfig.Buckets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OriginConfigTest {
  private static final Map<String, String> ONE_REGION =
      Map.of(
          "AWS_REGION", "us-east-1",
          "PIXEDGE_ORIGINALS", "originals-near",
          "PIXEDGE_RENDITIONS", "renditions-near");

  @Test
  void readsTheSettingsOfOneRegion() {
    OriginConfig config = OriginConfig.from(ONE_REGION);
    assertThat(config.near())
        .isEqualTo(new Buckets("us-east-1", "originals-near", "renditions-near"));
    assertThat(config.far()).isEmpty();
    assertThat(config.engine()).isEmpty();
  }

  @Test
  void readsTheSettingsOfTwoRegions() {
    Map<String, String> variables = new HashMap<>(ONE_REGION);
    variables.put("PIXEDGE_FAR_REGION", "ap-south-1");
    variables.put("PIXEDGE_FAR_ORIGINALS", "originals-far");
    variables.put("PIXEDGE_FAR_RENDITIONS", "renditions-far");
    variables.put("PIXEDGE_FAR_DEADLINE_MS", "500");
    OriginConfig config = OriginConfig.from(variables);
    assertThat(config.far()).hasValue(new Buckets("ap-south-1", "originals-far", "renditions-far"));
    assertThat(config.farDeadline()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void marksOriginalsForTheArchiveOnlyWhenAsked() {
    Map<String, String> variables = new HashMap<>(ONE_REGION);
    assertThat(OriginConfig.from(variables).archivesOriginals()).isFalse();
    variables.put("PIXEDGE_ARCHIVE_ORIGINALS", "off");
    assertThat(OriginConfig.from(variables).archivesOriginals()).isFalse();
    variables.put("PIXEDGE_ARCHIVE_ORIGINALS", "on");
    assertThat(OriginConfig.from(variables).archivesOriginals()).isTrue();
    variables.put("PIXEDGE_ARCHIVE_ORIGINALS", "yes");
    assertThatThrownBy(() -> OriginConfig.from(variables))
        .hasMessage("PIXEDGE_ARCHIVE_ORIGINALS: expected on or off, got \"yes\"");
  }

  @Test
  void reportsAllMistakesAtOnce() {
    assertThatThrownBy(
            () ->
                OriginConfig.from(
                    Map.of("PIXEDGE_FAR_REGION", "ap-south-1", "PIXEDGE_FAR_DEADLINE_MS", "-1")))
        .hasMessageContainingAll(
            "AWS_REGION:",
            "PIXEDGE_ORIGINALS:",
            "PIXEDGE_RENDITIONS:",
            "PIXEDGE_FAR_ORIGINALS:",
            "PIXEDGE_FAR_RENDITIONS:",
            "PIXEDGE_FAR_DEADLINE_MS: expected 0..20000, got \"-1\"");
  }

  @Test
  void refusesToRunWithoutASecret() {
    assertThatThrownBy(() -> new OriginSecrets(List.of("", "")))
        .hasMessage("expected at least one origin secret");
  }
}
