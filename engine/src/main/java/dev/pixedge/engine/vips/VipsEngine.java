package dev.pixedge.engine.vips;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Geometry;
import dev.pixedge.engine.Guard;
import dev.pixedge.engine.Material;
import dev.pixedge.engine.OutputChoice;
import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Rendered;
import dev.pixedge.engine.SourceQuality;
import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine on libvips: guard, plan, decode no more than is needed, carry out, encode. */
public final class VipsEngine implements Engine {
  private static final Logger log = LoggerFactory.getLogger(VipsEngine.class);

  /** How long one transform may take. */
  static final Duration ALLOWED = Duration.ofSeconds(20);

  private final LibVips vips;
  private final Policy policy;
  private final Guard guard;
  private final Deadline deadline;

  VipsEngine(LibVips vips, Policy policy, Duration allowed) {
    this.vips = vips;
    this.policy = policy;
    this.guard = new Guard(policy.limits());
    this.deadline = new Deadline(allowed);
  }

  /**
   * Starts libvips from this library file, with as many threads per picture as the environment
   * variable {@code VIPS_CONCURRENCY} says, else one: pictures are worked on side by side.
   */
  public static VipsEngine open(Policy policy, Path library) {
    String concurrency = System.getenv().getOrDefault("VIPS_CONCURRENCY", "1");
    return new VipsEngine(new LibVips(library, Integer.parseInt(concurrency)), policy, ALLOWED);
  }

  @Override
  public Rendered render(Material material, Picture picture) {
    Blob source = material.source();
    ImageFacts facts = guard.check(source);
    Plan plan = Geometry.plan(facts, picture, policy.limits());
    return inWorkspace(facts, workspace -> render(workspace, source, facts, plan, picture));
  }

  @Override
  public Color averageHue(Blob source) {
    ImageFacts facts = guard.check(source);
    OutputChoice opaque = new OutputChoice(OutputFormat.JPEG, 100, false, false);
    return inWorkspace(facts, workspace -> AverageHue.of(opened(workspace, source, facts, opaque)));
  }

  @Override
  public String name() {
    return "libvips " + vips.version();
  }

  private <T> T inWorkspace(ImageFacts facts, Function<Workspace, T> work) {
    try (Workspace workspace = new Workspace(vips)) {
      return watched(workspace, facts, work);
    }
  }

  private <T> T watched(Workspace workspace, ImageFacts facts, Function<Workspace, T> work) {
    try (Deadline.Watch _ = deadline.watch(workspace)) {
      return work.apply(workspace);
    } catch (VipsException e) {
      if (workspace.isStopped()) {
        throw Fault.TRANSFORM_TIMEOUT.because(
            "picture: expected it within " + deadline.allowed().toMillis() + " ms", e);
      }
      log.info("libvips refused a {} of {}x{}", facts.format(), facts.width(), facts.height(), e);
      throw Fault.SOURCE_CORRUPT.because(
          "source: expected a whole " + facts.format() + " image, got a damaged one", e);
    }
  }

  private Source opened(Workspace workspace, Blob source, ImageFacts facts, OutputChoice choice) {
    return new Source(workspace, workspace.source(source.bytes()), facts, policy.damaged(), choice);
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
    Source opened = opened(workspace, source, facts, choice);
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
