package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.util.OptionalInt;

/**
 * One picture to be made, with all that is decided before a pixel is touched.
 *
 * @param source the bytes to decode
 * @param decoded what their header says
 * @param facts what is known of the source that they are or stand for
 * @param plan what is done to the pixels
 * @param choice how the result is written
 * @param memory how many bytes it needs at most, to decode and for what follows together
 */
public record Job(
    Blob source,
    ImageFacts decoded,
    ImageFacts facts,
    Plan plan,
    OutputChoice choice,
    long memory) {

  /**
   * Guards the source and decides.
   *
   * <p>Faults: those of {@link Guard#check}, {@link Geometry#plan} and {@link Overlays#on}.
   */
  public static Job of(Material material, Picture picture, Guard guard, Policy policy) {
    Blob source = material.source();
    ImageFacts decoded = guard.check(source);
    ImageFacts facts = material.original().map(Original::facts).orElse(decoded);
    Plan plan = Geometry.plan(facts, picture, policy.limits());
    OutputChoice choice =
        OutputChoice.of(
            picture.encoding(),
            facts,
            plan,
            facts.alpha() || plan.addsTransparency(),
            policy.formats(),
            quality(material));
    boolean turned = plan.orientation() >= 5;
    Size stored = new Size(facts.width(), facts.height());
    Overlays overlays = new Overlays(material.overlays(), guard, policy.limits());
    MarkMemory marks = MarkMemory.of(plan, overlays);
    // Marks are drawn before the source is decoded.
    long memory =
        Math.max(DecodeMemory.of(source, decoded), marks.decoding())
            + PlanMemory.of(plan, turned ? stored.turned() : stored)
            + marks.kept();
    return new Job(source, decoded, facts, plan, choice, Geometry.withinMemory(memory));
  }

  private static OptionalInt quality(Material material) {
    return material.original().isPresent()
        ? material.original().get().quality()
        : SourceQuality.of(material.source());
  }
}
