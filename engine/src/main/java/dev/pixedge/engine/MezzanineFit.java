package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.engine.Plan.Step;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Resize;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** When a copy in a mezzanine has all that a rendition needs of its source. */
final class MezzanineFit {
  /** How many pixels of the copy, along each side, become one of the rendition. */
  private static final double LEAST_SHRINK = 1.5;

  private MezzanineFit() {}

  /**
   * Whether the copy is enough.
   *
   * @param facts of the true source
   */
  static boolean isEnough(Plan plan, ImageFacts facts, CopySize copy) {
    double shrunk = Math.max(facts.width(), facts.height()) / (double) copy.side();
    Size seen = plan.orientation() < 5 ? size(facts) : size(facts).turned();
    for (Step step : plan.steps()) {
      if (step instanceof Plan.Scale(Size to)) {
        double shrink =
            Math.min(shrink(seen.width(), to.width()), shrink(seen.height(), to.height()));
        return shrink >= shrunk * LEAST_SHRINK;
      }
      if (!(step instanceof Plan.QuarterTurn || step instanceof Plan.Mirror)) {
        return false;
      }
      seen = step.size();
    }
    return false;
  }

  /** By how much at most, since {@code to} was rounded to a whole number. */
  private static double shrink(int from, int to) {
    return from / (to - 0.5);
  }

  /** Whether there can be a source of which this copy is enough. */
  static boolean isPossible(Picture picture, CopySize copy) {
    Optional<Action> first =
        picture.actions().stream().dropWhile(MezzanineFit::keepsPixels).findFirst();
    return first.isPresent()
        && first.get() instanceof Resize resize
        && isSmall(resize.target(), copy);
  }

  private static boolean isSmall(Resize.Target target, CopySize copy) {
    return switch (target) {
      case Resize.Percent _ -> true;
      case Resize.Box(OptionalInt width, OptionalInt height) -> isSmall(width, height, copy);
      case Resize.Sides(OptionalInt longest, OptionalInt shortest) ->
          isSmall(longest, shortest, copy);
    };
  }

  /** The shorter side binds a picture that fits inside. */
  private static boolean isSmall(OptionalInt one, OptionalInt other, CopySize copy) {
    int shorter =
        Stream.of(one, other).flatMapToInt(OptionalInt::stream).min().orElse(Integer.MAX_VALUE);
    return shorter * LEAST_SHRINK <= copy.side();
  }

  private static boolean keepsPixels(Action action) {
    return switch (action) {
      case Action.AutoOrient _, Action.Flip _, Action.Threshold _ -> true;
      case Action.Rotate rotate -> rotate.degrees() % 90 == 0;
      default -> false;
    };
  }

  private static Size size(ImageFacts facts) {
    return new Size(facts.width(), facts.height());
  }
}
