package dev.pixedge.engine.vips;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Geometry;
import dev.pixedge.engine.Guard;
import dev.pixedge.engine.OutputChoice;
import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Rendered;
import dev.pixedge.engine.SourceQuality;
import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine on libvips: guard, plan, decode no more than is needed, carry out, encode. */
public final class VipsEngine implements Engine {
  private static final Logger log = LoggerFactory.getLogger(VipsEngine.class);

  private final LibVips vips;
  private final Policy policy;
  private final Guard guard;

  VipsEngine(LibVips vips, Policy policy) {
    this.vips = vips;
    this.policy = policy;
    this.guard = new Guard(policy.limits());
  }

  /**
   * Starts libvips from this library file, with as many threads per picture as the environment
   * variable {@code VIPS_CONCURRENCY} says, else one: pictures are worked on side by side.
   */
  public static VipsEngine open(Policy policy, Path library) {
    String concurrency = System.getenv().getOrDefault("VIPS_CONCURRENCY", "1");
    return new VipsEngine(new LibVips(library, Integer.parseInt(concurrency)), policy);
  }

  @Override
  public Rendered render(Blob source, Picture picture) {
    ImageFacts facts = guard.check(source);
    Plan plan = Geometry.plan(facts, picture, policy.limits());
    try (Workspace workspace = new Workspace(vips)) {
      return render(workspace, source, facts, plan, picture);
    } catch (VipsException e) {
      log.info("libvips refused a {} of {} bytes", facts.format(), source.info().length(), e);
      throw Fault.SOURCE_CORRUPT.because(
          "source: expected a whole " + facts.format() + " image, got a damaged one", e);
    }
  }

  @Override
  public String name() {
    return "libvips " + vips.version();
  }

  private Rendered render(
      Workspace workspace, Blob source, ImageFacts facts, Plan plan, Picture picture) {
    long start = System.nanoTime();
    OutputChoice choice =
        OutputChoice.of(
            picture.encoding(),
            facts,
            plan,
            facts.alpha() || plan.addsTransparency(),
            policy.formats(),
            SourceQuality.of(source));
    Source opened =
        new Source(workspace, workspace.source(source.bytes()), facts, policy.damaged(), choice);
    Image image = new Pipeline(workspace, opened, facts, plan).image(choice.moves());
    // The frames of an animation stream into its encoder: together they may need a gigabyte.
    Image ready = choice.moves() ? image : image.computed();
    long done = System.nanoTime();
    byte[] bytes = Encoder.encode(ready, choice);
    return new Rendered(
        Blob.of(choice.contentType(), bytes),
        plan.size().width(),
        plan.size().height(),
        Duration.ofNanos(done - start),
        Duration.ofNanos(System.nanoTime() - done));
  }
}
