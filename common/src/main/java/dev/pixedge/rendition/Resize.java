package dev.pixedge.rendition;

import java.util.OptionalInt;

/**
 * Scales a picture. Source of the rules: x-oss-process, action {@code resize}.
 *
 * @param mode how a box is filled
 * @param target what the sizes are
 * @param enlarge whether the result may be larger than the source ({@code limit_0}); false with a
 *     percentage, which enlarges when it is over 100
 * @param background the colour around the picture in mode pad, else white
 * @param focus which part is kept in mode fill, else the centre
 */
public record Resize(Mode mode, Target target, boolean enlarge, Color background, Focus focus)
    implements Action {

  public Resize {
    if (mode != Mode.LFIT && !target.isPair()) {
      throw new IllegalArgumentException("resize: expected two sides for " + mode);
    }
    if (mode != Mode.PAD && !background.equals(Color.WHITE)) {
      throw new IllegalArgumentException("resize: expected mode pad for a background");
    }
    if (mode != Mode.FILL && focus != Gravity.CENTER) {
      throw new IllegalArgumentException("resize: expected mode fill for a focus");
    }
    if (target instanceof Percent && enlarge) {
      throw new IllegalArgumentException("resize: percent enlarges by itself");
    }
  }

  @Override
  public int largestSide() {
    return switch (target) {
      case Box(OptionalInt width, OptionalInt height) ->
          Math.max(width.orElse(0), height.orElse(0));
      case Sides(OptionalInt longest, OptionalInt shortest) ->
          Math.max(longest.orElse(0), shortest.orElse(0));
      case Percent _ -> 0;
    };
  }

  /** How a box is filled. */
  public enum Mode {
    /** The largest picture inside the box. */
    LFIT,
    /** The smallest picture that covers the box. */
    MFIT,
    /** Covers the box, and what hangs over is cut off. */
    FILL,
    /** Inside the box, with bars. */
    PAD,
    /** Exactly the box, distorted. */
    FIXED
  }

  /** What the sizes of a resize are. */
  public sealed interface Target {

    /** Whether two sides are given, so that the mode has a meaning. */
    boolean isPair();

    /** The same, with a side that stands alone given for both. */
    Target squared();
  }

  /** A width, a height, or both, in pixels. */
  public record Box(OptionalInt width, OptionalInt height) implements Target {
    public Box {
      requireOne(width, height);
    }

    @Override
    public boolean isPair() {
      return width.isPresent() && height.isPresent();
    }

    @Override
    public Box squared() {
      return new Box(either(width, height), either(height, width));
    }
  }

  /** The longest side, the shortest side, or both, in pixels. */
  public record Sides(OptionalInt longest, OptionalInt shortest) implements Target {
    public Sides {
      requireOne(longest, shortest);
    }

    @Override
    public boolean isPair() {
      return longest.isPresent() && shortest.isPresent();
    }

    @Override
    public Sides squared() {
      return new Sides(either(longest, shortest), either(shortest, longest));
    }
  }

  /** Percent of the source, 1 to 1000. */
  public record Percent(int value) implements Target {
    @Override
    public boolean isPair() {
      return false;
    }

    @Override
    public Percent squared() {
      return this;
    }
  }

  private static void requireOne(OptionalInt one, OptionalInt other) {
    if (one.isEmpty() && other.isEmpty()) {
      throw new IllegalArgumentException("resize: expected at least one side");
    }
  }

  private static OptionalInt either(OptionalInt one, OptionalInt other) {
    return one.isPresent() ? one : other;
  }
}
