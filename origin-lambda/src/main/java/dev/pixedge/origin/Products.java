package dev.pixedge.origin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Rendered;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Product;
import dev.pixedge.rendition.Product.Answer;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import jakarta.inject.Inject;
import java.util.Map;

/** Makes what a path asks for out of a source. */
public final class Products {
  private final Engine engine;
  private final Policy policy;

  /** Pictures come from this engine; the policy says who gets originals. */
  @Inject
  public Products(Engine engine, Policy policy) {
    this.engine = engine;
    this.policy = policy;
  }

  /** Faults: those of {@link Engine#render}, and {@code ACCESS_DENIED}. */
  Made make(Source source, Product product) {
    return switch (product) {
      case Picture picture -> picture(source, picture);
      case Answer answer -> answer(source, answer);
    };
  }

  /** What the engine is called, with its version. */
  String engineName() {
    return engine.name();
  }

  private Made picture(Source source, Picture picture) {
    Rendered rendered = engine.render(source.material(), picture);
    return new Made(
        rendered.blob(), Map.of(), rendered.transform(), rendered.encode(), rendered.fast());
  }

  private Made answer(Source source, Answer answer) {
    return switch (answer) {
      case INFO -> Made.of(InfoJson.of(source.blob(), policy.ingest().gps()), Map.of());
      case ORIGINAL -> PassThrough.of(source, policy.originals());
      case AVERAGE_HUE -> Made.of(hue(source), Map.of());
    };
  }

  /** As OSS writes it: {@code 0xRRGGBB}, in lower case. */
  private Blob hue(Source source) {
    int rgb = engine.averageHue(source.blob()).rgb();
    return Blob.of("text/plain", "0x%06x".formatted(rgb).getBytes(US_ASCII));
  }
}
