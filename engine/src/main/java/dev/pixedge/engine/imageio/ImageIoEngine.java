package dev.pixedge.engine.imageio;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Fonts;
import dev.pixedge.engine.Geometry;
import dev.pixedge.engine.Guard;
import dev.pixedge.engine.Job;
import dev.pixedge.engine.Material;
import dev.pixedge.engine.Miniature;
import dev.pixedge.engine.Outcome;
import dev.pixedge.engine.Overlays;
import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Raster;
import dev.pixedge.engine.Rendered;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The engine that runs wherever Java does: still JPEG, PNG, WebP, GIF, TIFF and BMP in, JPEG, PNG
 * and WebP out, at a fraction of the speed of libvips.
 */
public final class ImageIoEngine implements Engine {
  private final Policy policy;
  private final Guard guard;
  private final Decoder decoder;
  private final Lettering lettering = new Lettering(Fonts.find());

  /** An engine under this policy's limits and its rule for damaged sources. */
  public ImageIoEngine(Policy policy) {
    this.policy = policy;
    this.guard = new Guard(policy.limits());
    this.decoder = new Decoder(new Readers(), policy.damaged(), DecodeBudget.ofThisHeap());
  }

  @Override
  public Rendered render(Material material, Picture picture) {
    Job job = Job.of(material, picture, guard, policy);
    long start = System.nanoTime();
    return finished(
        decoder.decode(job.source(), job.decoded(), job.plan()), job, marks(material), start);
  }

  /**
   * A source over the decoder's budget is read once for each picture, as coarsely as that bears.
   */
  @Override
  public List<Outcome> renderAll(Material material, List<Picture> pictures) {
    Map<Integer, BufferedImage> decoded = new HashMap<>();
    return pictures.stream()
        .map(each -> Outcome.of(() -> renderShared(material, each, decoded)))
        .toList();
  }

  private Rendered renderShared(
      Material material, Picture picture, Map<Integer, BufferedImage> decoded) {
    Job job = Job.of(material, picture, guard, policy);
    long start = System.nanoTime();
    BufferedImage image =
        decoded.computeIfAbsent(
            decoder.subsampling(job.decoded(), job.plan()),
            every -> decoder.decode(job.source(), job.decoded(), every));
    return finished(image, job, marks(material), start);
  }

  private static Rendered finished(BufferedImage decoded, Job job, Marks marks, long start) {
    BufferedImage image = Steps.all(decoded, job.plan(), marks);
    long transformed = System.nanoTime();
    Blob blob = Encoder.encode(image, job.choice());
    return new Rendered(
        blob,
        image.getWidth(),
        image.getHeight(),
        Duration.ofNanos(transformed - start),
        Duration.ofNanos(System.nanoTime() - transformed));
  }

  private Marks marks(Material material) {
    Overlays overlays = new Overlays(material.overlays(), guard, policy.limits());
    return new Marks(decoder, overlays, lettering);
  }

  @Override
  public Color averageHue(Blob source) {
    ImageFacts facts = guard.check(source);
    Plan.Size size = new Plan.Size(facts.width(), facts.height());
    return AverageHue.of(decoder.decode(source, facts, new Plan(1, 1, List.of(), size)));
  }

  @Override
  public Raster miniature(Blob source) {
    ImageFacts facts = guard.check(source);
    Plan plan = Geometry.plan(facts, Miniature.PICTURE, policy.limits());
    BufferedImage image =
        Steps.all(decoder.decode(source, facts, plan), plan, marks(Material.of(source)));
    return AverageHue.overWhite(image);
  }

  @Override
  public String name() {
    return "ImageIO of Java " + Runtime.version().feature();
  }
}
