package dev.pixedge.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetaConfigTest {
  private static final Map<String, String> BETTER =
      Map.of("PIXEDGE_TABLE", "images", "PIXEDGE_CDN", "https://cdn.example.com");

  @Test
  void readsTheSettingsOfAVariantWithACdn() {
    MetaConfig config = MetaConfig.from(BETTER);
    assertThat(config.variant()).isEqualTo(Variant.BETTER);
    assertThat(config.cdn()).isEqualTo("https://cdn.example.com");
    assertThat(config.redis()).isEmpty();
  }

  @Test
  void readsTheSettingsOfRedis() {
    Map<String, String> variables = new HashMap<>(BETTER);
    variables.put("VARIANT", "redis");
    variables.put("REDIS_URL", "rediss://cache.example.com:6380");
    variables.put("REDIS_TIMEOUT_MS", "50");
    MetaConfig config = MetaConfig.from(variables);
    assertThat(config.redis().orElseThrow().address().getHost()).isEqualTo("cache.example.com");
    assertThat(config.redis().orElseThrow().timeout()).isEqualTo(Duration.ofMillis(50));
    assertThat(config.redis().orElseThrow().lasts()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aVariantWithoutACdnNeedsTheBucket() {
    assertThat(
            MetaConfig.from(
                    Map.of(
                        "VARIANT", "baseline",
                        "PIXEDGE_TABLE", "images",
                        "PIXEDGE_ORIGINALS", "originals"))
                .originals())
        .hasValue("originals");
    assertThatThrownBy(
            () -> MetaConfig.from(Map.of("VARIANT", "baseline", "PIXEDGE_TABLE", "images")))
        .hasMessage("PIXEDGE_ORIGINALS: expected the bucket of the originals, got nothing");
  }

  @Test
  void reportsAllMistakesAtOnce() {
    assertThatThrownBy(() -> MetaConfig.from(Map.of("VARIANT", "redis", "REDIS_URL", "http://a:1")))
        .hasMessageContainingAll(
            "PIXEDGE_TABLE:",
            "PIXEDGE_CDN:",
            "REDIS_URL: expected redis://host:port or rediss://host:port, got \"http://a:1\"");
    assertThatThrownBy(() -> MetaConfig.from(Map.of("VARIANT", "best")))
        .hasMessageContaining("VARIANT: expected baseline, better or redis, got \"best\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cdn.example.com", "https://cdn.example.com/", "ftp://a.example", "https://"})
  void refusesWhatIsNoAddress(String cdn) {
    assertThatThrownBy(() -> new CdnLinks(cdn))
        .hasMessage("CDN address: expected one like https://cdn.example.com, got \"" + cdn + "\"");
  }
}
