package dev.pixedge.rendition;

import dev.pixedge.rendition.Resize.Box;
import dev.pixedge.rendition.Resize.Mode;
import java.util.List;
import java.util.OptionalInt;

/**
 * A picture that a watermark draws. Source of the rules: x-oss-process, action {@code watermark},
 * parameter {@code image}.
 *
 * @param text how it is asked for, {@code logo.png?x-oss-process=image/resize,P_30}; it is printed
 *     as it was read
 * @param key where it lies, in the bucket of the sources
 * @param steps what is done to it before it is drawn, in order
 */
public record Overlay(String text, SourceKey key, List<Step> steps) {
  public Overlay {
    steps = List.copyOf(steps);
  }

  /**
   * Reads the key of a picture and, behind {@code ?x-oss-process=image/}, what is done to it.
   *
   * <p>Faults: {@code INVALID_ARGUMENT} for any action but resize, crop, indexcrop, rounded-corners
   * and rotate; those of a {@link SourceKey} and of a chain.
   */
  public static Overlay read(String text) {
    return OverlayReader.read(text);
  }

  /** What is done to it before it is drawn over a picture of this size, in pixels. */
  public List<Action> actionsOn(int width, int height) {
    return steps.stream().map(step -> step.on(width, height)).toList();
  }

  /** One thing that is done to it. */
  public sealed interface Step {
    /** The action that this is on a picture of this size. */
    Action on(int width, int height);
  }

  /** The same on every picture. */
  public record Fixed(Action action) implements Step {
    @Override
    public Action on(int width, int height) {
      return action;
    }
  }

  /**
   * Scales it, up or down, to the largest that fits into a share of the picture below it ({@code
   * resize,P_30}).
   *
   * @param percent of that picture's width and height, 1 to 100
   */
  public record Share(int percent) implements Step {
    @Override
    public Resize on(int width, int height) {
      Box box = new Box(OptionalInt.of(share(width)), OptionalInt.of(share(height)));
      return new Resize(Mode.LFIT, box, true, Color.WHITE, Gravity.CENTER);
    }

    /** Rounded half up, at least 1. */
    private int share(int side) {
      return Math.max(1, (side * percent + 50) / 100);
    }
  }
}
