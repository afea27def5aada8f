package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.rendition.Action.Flip;

/**
 * How many bytes carrying a plan out needs at most. What only scales, cuts or filters streams
 * through in rows; a step that reads pixels in another order needs all of them at once, and so does
 * a blur of what was computed, and the encoder of a still picture.
 */
final class PlanMemory {
  private static final int PIXEL = 4;

  /** What encoders keep of a picture while they work: coefficients, or planes. */
  private static final int ENCODED_PIXEL = 4;

  private PlanMemory() {}

  /**
   * Of a plan.
   *
   * @param seen the size of the source, upright if the plan turns it
   */
  static long of(Plan plan, Size seen) {
    long held = plan.orientation() == 1 ? 0 : turnedAt(plan, seen).pixels();
    Size size = seen;
    boolean first = true;
    for (Plan.Step step : plan.steps()) {
      if (readsInAnotherOrder(step) || (step instanceof Plan.Blur && !first)) {
        held += size.pixels();
      }
      size = step.size();
      first = false;
    }
    long steps = held * PIXEL * plan.frames();
    return plan.frames() > 1 ? steps : steps + size.pixels() * (PIXEL + ENCODED_PIXEL);
  }

  /** An orientation is applied behind the first steps, if they only scale and cut. */
  private static Size turnedAt(Plan plan, Size seen) {
    Size size = seen;
    for (Plan.Step step : plan.steps()) {
      if (!(step instanceof Plan.Scale || step instanceof Plan.Cut)) {
        break;
      }
      size = step.size();
    }
    return size;
  }

  private static boolean readsInAnotherOrder(Plan.Step step) {
    return switch (step) {
      case Plan.QuarterTurn _, Plan.Turn _, Plan.AttentiveCut _ -> true;
      case Plan.Mirror mirror -> mirror.flip() != Flip.HORIZONTAL;
      default -> false;
    };
  }
}
