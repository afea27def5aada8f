package dev.pixedge.origin;

import static dev.pixedge.origin.TestOrigin.ANY_SIZE;
import static dev.pixedge.origin.TestOrigin.KEY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Engines;
import dev.pixedge.engine.Pictures;
import dev.pixedge.engine.Probe;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.MemoryMetadataStore;
import dev.pixedge.rendition.Chain;
import dev.pixedge.rendition.SourceKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The presets that the policy has rendered when an image is uploaded. */
final class PrewarmTest {
  private final TestOrigin origin = new TestOrigin();

  @BeforeEach
  void policy() {
    origin.policy =
        Policies.with(
            Map.of(
                "thumb", Chain.read("resize.m_fill.w_150.h_150"),
                "wide", Chain.read("resize.w_1600/quality.Q_70/format.webp"),
                "apart", Chain.read("resize.w_20")),
            List.of("thumb", "wide"));
    origin.realEngine = Optional.of(Engines.open(origin.policy, Optional.empty()));
  }

  /** The keys are what the edge makes of {@code ?preset=} for each kind of browser. */
  @ParameterizedTest
  @CsvSource({"3000, 2000", "1700, 1700"})
  void areStoredInBothRegionsUnderThePathsThatTheEdgeAsksFor(int width, int height) {
    ingest(width, height);
    for (var renditions : List.of(origin.nearRenditions, origin.farRenditions)) {
      assertThat(renditions.keys(KEY))
          .containsExactlyInAnyOrder(
              KEY + "/-/resize.m_fill.w_150.h_150/quality.Q_80/format.avif",
              KEY + "/-/resize.m_fill.w_150.h_150/quality.Q_80/format.webp",
              KEY + "/-/resize.m_fill.w_150.h_150/quality.Q_85/format.compat",
              KEY + "/-/resize.w_1600/quality.Q_70/format.webp");
    }
    assertThat(size("/-/resize.m_fill.w_150.h_150/quality.Q_80/format.avif")).isEqualTo("150x150");
    assertThat(size("/-/resize.w_1600/quality.Q_70/format.webp"))
        .isEqualTo("1600x" + Math.round(1600.0 * height / width));
  }

  @Test
  void areWhatARequestWouldHaveStored() {
    ingest(1700, 1700);
    String key = KEY + "/-/resize.m_fill.w_150.h_150/quality.Q_85/format.compat";
    var ahead = origin.nearRenditions.head(key).orElseThrow();
    origin.nearRenditions.delete(key);
    origin.get("/" + key);
    var asked = origin.nearRenditions.head(key).orElseThrow();
    assertThat(asked.contentType()).isEqualTo(ahead.contentType());
    assertThat(asked.cacheControl()).isEqualTo(ahead.cacheControl());
    assertThat(asked.metadata()).isEqualTo(ahead.metadata());
  }

  @Test
  void areNotMadeOfWhatIsNoImage() {
    origin.upload(KEY, "image/jpeg", "no image".getBytes(UTF_8));
    follow();
    assertThat(origin.nearRenditions.keys("")).isEmpty();
  }

  private void ingest(int width, int height) {
    origin.upload(KEY, "image/png", Pictures.png(width, height).bytes());
    follow();
  }

  private void follow() {
    origin.ingest(new MemoryMetadataStore()).changed(new SourceKey(KEY), Change.of(Instant.EPOCH));
  }

  private String size(String chain) {
    ImageFacts facts = Probe.of(origin.nearRenditions.get(KEY + chain, ANY_SIZE).orElseThrow());
    return facts.width() + "x" + facts.height();
  }
}
