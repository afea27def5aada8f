package dev.pixedge.engine.imageio;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Geometry;
import dev.pixedge.engine.Guard;
import dev.pixedge.engine.Material;
import dev.pixedge.engine.OutputChoice;
import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Rendered;
import dev.pixedge.engine.SourceQuality;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;

/**
 * The engine that runs wherever Java does: still JPEG, PNG, WebP, GIF, TIFF and BMP in, JPEG, PNG
 * and WebP out, at a fraction of the speed of libvips.
 */
public final class ImageIoEngine implements Engine {
  private final Policy policy;
  private final Guard guard;
  private final Decoder decoder;

  /** An engine under this policy's limits and its rule for damaged sources. */
  public ImageIoEngine(Policy policy) {
    this.policy = policy;
    this.guard = new Guard(policy.limits());
    this.decoder = new Decoder(new Readers(), policy.damaged(), DecodeBudget.ofThisHeap());
  }

  @Override
  public Rendered render(Material material, Picture picture) {
    Blob source = material.source();
    ImageFacts facts = guard.check(source);
    Plan plan = Geometry.plan(facts, picture, policy.limits());
    OutputChoice choice =
        OutputChoice.of(
            picture.encoding(),
            facts,
            plan,
            facts.alpha() || plan.addsTransparency(),
            policy.formats(),
            SourceQuality.of(source));
    long start = System.nanoTime();
    BufferedImage image = decoder.decode(source, facts, plan);
    image = Steps.orient(image, plan.orientation());
    for (Plan.Step step : plan.steps()) {
      image = Steps.apply(step, image);
    }
    long transformed = System.nanoTime();
    Blob blob = Encoder.encode(image, choice);
    return new Rendered(
        blob,
        image.getWidth(),
        image.getHeight(),
        Duration.ofNanos(transformed - start),
        Duration.ofNanos(System.nanoTime() - transformed));
  }

  @Override
  public Color averageHue(Blob source) {
    ImageFacts facts = guard.check(source);
    Plan.Size size = new Plan.Size(facts.width(), facts.height());
    return AverageHue.of(decoder.decode(source, facts, new Plan(1, 1, List.of(), size)));
  }

  @Override
  public String name() {
    return "ImageIO of Java " + Runtime.version().feature();
  }
}
