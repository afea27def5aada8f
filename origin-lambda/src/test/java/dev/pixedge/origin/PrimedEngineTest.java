package dev.pixedge.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Engines;
import dev.pixedge.engine.ForwardingEngine;
import dev.pixedge.engine.Material;
import dev.pixedge.engine.Probe;
import dev.pixedge.engine.Rendered;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PrimedEngineTest {
  private static final Duration FOREVER = Duration.ofHours(1);

  @ParameterizedTest
  @EnumSource(names = {"WEBP", "AVIF", "JPEG", "PNG"})
  void eachUsualFormatIsMadeAtLeastTwice(OutputFormat format) {
    OpeningLane engine = new OpeningLane(1);
    new PrimedEngine(engine, FOREVER).prime();
    assertThat(engine.asked)
        .filteredOn(it -> it.encoding().format() == format)
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void picturesAreMadeUntilTheFastLaneIsOpen() {
    OpeningLane engine = new OpeningLane(12);
    new PrimedEngine(engine, FOREVER).prime();
    assertThat(engine.asked).hasSize(12);
  }

  @Test
  void afterwardsTheFastLaneIsOpen() {
    Engine engine = Engines.open(Policies.open(), Optional.empty());
    assumeThat(engine.name()).contains("vips");
    new PrimedEngine(engine, FOREVER).prime();
    Picture large = picture("/-/quality.Q_90/format.jpeg");
    Picture small = picture("/-/resize.w_100/quality.Q_80/format.webp");
    assertThat(engine.render(engine.render(DrawnPng.blob(), large).blob(), small).fast()).isTrue();
  }

  private static Picture picture(String chain) {
    return (Picture) CanonicalPath.parse("/a.png" + chain).product();
  }

  @Test
  void whatIsDrawnIsAnImage() {
    ImageFacts facts = Probe.of(DrawnPng.blob());
    assertThat(facts.format()).isEqualTo(SourceFormat.PNG);
    assertThat(facts.width()).isEqualTo(1200);
    assertThat(facts.height()).isEqualTo(900);
  }

  /** Makes nothing, and says from a picture on that it came by the fast lane. */
  private static final class OpeningLane implements ForwardingEngine {
    private final Engine engine = new FakeEngine(source -> source);
    private final List<Picture> asked = new ArrayList<>();
    private final int opensAt;

    OpeningLane(int opensAt) {
      this.opensAt = opensAt;
    }

    @Override
    public Engine engine() {
      return engine;
    }

    @Override
    public Rendered render(Material material, Picture picture) {
      asked.add(picture);
      Rendered made = engine.render(material, picture);
      return new Rendered(
          made.blob(), 1, 1, made.transform(), made.encode(), asked.size() >= opensAt);
    }
  }
}
