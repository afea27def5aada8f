package dev.pixedge.engine.vips;

import dev.pixedge.engine.Job;
import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.engine.Plan.Step;
import dev.pixedge.metadata.ImageFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Several pictures out of one decoding: the largest is scaled from the source, and smaller ones
 * from what was made already. Only plans that begin with a scale can be shared that way.
 */
final class Cascade {
  /**
   * Each picture comes from one that is so many times as large on both sides, so that scaling twice
   * does not show.
   */
  private static final double LEAST_SHRINK = 1.5;

  /** The most pixels that are kept at once, of up to four bytes each. */
  private static final long HELD = 64_000_000;

  private final Source source;
  private final Size stored;
  private final Marks marks;
  private final int threads;
  private final List<Image> scaled = new ArrayList<>();
  private final Map<Plan, Image> finished = new HashMap<>();

  /**
   * A cascade of one source.
   *
   * @param facts of the source that is decoded or stood for
   * @param threads how many compute pixels of the source at once
   */
  Cascade(Source source, ImageFacts facts, Marks marks, int threads) {
    this.source = source;
    this.stored = stored(facts);
    this.marks = marks;
    this.threads = threads;
  }

  /** Whether this picture can be made together with the others. */
  static boolean takes(Job job, Collection<Job> others) {
    List<Step> steps = steps(job);
    return !job.choice().moves()
        && !steps.isEmpty()
        && steps.getFirst() instanceof Plan.Scale
        && held(job) + others.stream().mapToLong(Cascade::held).sum() <= HELD;
  }

  /** How many pixels it keeps until all pictures are made. */
  private static long held(Job job) {
    return steps(job).getFirst().size().pixels() + job.plan().size().pixels();
  }

  /** The order to ask in: the largest first, and of those the one that takes longest to encode. */
  static Comparator<Job> order() {
    return Comparator.comparingLong((Job job) -> steps(job).getFirst().size().pixels())
        .thenComparingLong(job -> Encoder.effort(job.choice().format(), job.plan().size()))
        .reversed();
  }

  /** The result of a plan with its pixels computed. */
  Image image(Plan plan) {
    Image known = finished.get(plan);
    if (known != null) {
      return known;
    }
    List<Step> steps = Upright.steps(plan, stored);
    Image base = scaled(steps.getFirst().size());
    Image image = Pipeline.carryOut(steps.subList(1, steps.size()), base, marks).computed();
    finished.put(plan, image);
    return image;
  }

  private Image scaled(Size target) {
    for (Image known : scaled) {
      if (known.size().equals(target)) {
        return known;
      }
    }
    Image image = Steps.scale(opened(target), target).computed(threads);
    scaled.add(image);
    return image;
  }

  /** The smallest picture that is large enough; the source where none is. */
  private Source.Opened opened(Size target) {
    return scaled.stream()
        .filter(image -> image.width() >= LEAST_SHRINK * target.width())
        .filter(image -> image.height() >= LEAST_SHRINK * target.height())
        .min(Comparator.comparingLong(image -> image.size().pixels()))
        .map(Source.Opened::whole)
        .orElseGet(() -> source.openFor(target));
  }

  private static List<Step> steps(Job job) {
    return Upright.steps(job.plan(), stored(job.facts()));
  }

  private static Size stored(ImageFacts facts) {
    return new Size(facts.width(), facts.height());
  }
}
