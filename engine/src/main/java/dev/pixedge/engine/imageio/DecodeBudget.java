package dev.pixedge.engine.imageio;

import dev.pixedge.engine.Plan;
import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;

/**
 * How many pixels of a source are decoded at once, so that the heap is enough for a few renditions.
 *
 * @param pixels the most pixels of a decoded source
 */
record DecodeBudget(long pixels) {
  /** A decoded pixel, its copy in the working format and two renditions at once. */
  private static final long HEAP_BYTES_PER_PIXEL = 24;

  /** A decoded pixel, its copy in the working format, and one that is written. */
  private static final long HEAP_BYTES_PER_COPIED_PIXEL = 12;

  /** The budget of who only copies a picture, one at a time. */
  static DecodeBudget forOneCopy() {
    return new DecodeBudget(Runtime.getRuntime().maxMemory() / HEAP_BYTES_PER_COPIED_PIXEL);
  }

  /** The budget of this process. */
  static DecodeBudget ofThisHeap() {
    return new DecodeBudget(Runtime.getRuntime().maxMemory() / HEAP_BYTES_PER_PIXEL);
  }

  /**
   * Every how many pixels one is read, along both sides: 1 unless the source is over the budget and
   * its first step makes it smaller than what is read.
   *
   * <p>Fault: {@code SOURCE_TOO_LARGE} when that does not help.
   */
  int subsampling(ImageFacts facts, Plan plan) {
    long all = (long) facts.width() * facts.height();
    int every = 1;
    while (all / ((long) every * every) > pixels) {
      every++;
    }
    if (every > 1 && !allows(facts, plan, every)) {
      throw Fault.SOURCE_TOO_LARGE.because(
          "source pixels: expected at most " + pixels + " for this heap, got " + all);
    }
    return every;
  }

  private static boolean allows(ImageFacts facts, Plan plan, int every) {
    return facts.format() != SourceFormat.WEBP
        && facts.format() != SourceFormat.GIF
        && !plan.steps().isEmpty()
        && plan.steps().getFirst() instanceof Plan.Scale scale
        && (long) scale.size().width() * scale.size().height() * every * every
            <= (long) facts.width() * facts.height();
  }
}
