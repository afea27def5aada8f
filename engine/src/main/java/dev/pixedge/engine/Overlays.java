package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Encoding;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Overlay;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.util.Map;
import java.util.Optional;

/** The pictures that the watermarks of one rendition draw. They are guarded as its source is. */
public final class Overlays {
  private static final Encoding AS_PIXELS = new Encoding(Optional.empty(), true, OutputFormat.PNG);

  private final Map<SourceKey, Blob> blobs;
  private final Guard guard;
  private final Policy.Limits limits;

  /** These pictures, by their keys. */
  public Overlays(Map<SourceKey, Blob> blobs, Guard guard, Policy.Limits limits) {
    this.blobs = blobs;
    this.guard = guard;
    this.limits = limits;
  }

  /**
   * One of them, as it is drawn.
   *
   * @param facts what its header says
   * @param plan what is done to its first frame
   */
  public record Planned(Overlay overlay, Blob blob, ImageFacts facts, Plan plan) {}

  /**
   * What is done to a picture that is drawn over one of this size.
   *
   * <p>Faults: {@code WATERMARK_MISSING}, and {@code WATERMARK_ERROR} for one that is no image, is
   * over the limits or cannot be cut as it should be.
   */
  public Planned on(Size below, Overlay overlay) {
    Blob blob = blobs.get(overlay.key());
    if (blob == null) {
      throw missing(overlay.key());
    }
    try {
      ImageFacts facts = guard.check(blob);
      Picture picture = new Picture(overlay.actionsOn(below.width(), below.height()), AS_PIXELS);
      Plan plan = Geometry.plan(facts, picture, limits);
      requireDrawable(plan.size());
      return new Planned(
          overlay, blob, facts, new Plan(plan.orientation(), 1, plan.steps(), plan.size()));
    } catch (FaultException problem) {
      throw broken(overlay.key(), problem);
    }
  }

  /** The fault of a watermark whose picture is not there. */
  public static FaultException missing(SourceKey key) {
    return Fault.WATERMARK_MISSING.because(
        "watermark image: expected the key of an image, got \"" + key.value() + "\"");
  }

  /** What is wrong with the picture of a watermark, told as a fault of the watermark. */
  public static FaultException broken(SourceKey key, FaultException problem) {
    return switch (problem.fault()) {
      case NOT_AN_IMAGE, SOURCE_CORRUPT, SOURCE_TOO_LARGE, TARGET_TOO_LARGE, BAD_REQUEST ->
          Fault.WATERMARK_ERROR.because(
              "watermark image \"" + key.value() + "\": " + problem.getMessage(), problem);
      default -> problem;
    };
  }

  private static void requireDrawable(Size size) {
    if (size.pixels() > Geometry.TARGET_PIXELS) {
      throw Fault.TARGET_TOO_LARGE.because(
          "expected up to %d pixels, got %s: resize it behind its key"
              .formatted(Geometry.TARGET_PIXELS, size));
    }
  }
}
