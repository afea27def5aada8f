package dev.pixedge.rendition;

import java.util.OptionalInt;

/**
 * Scales a picture. Source of the rules: x-oss-process, action {@code resize}.
 *
 * @param mode how a box is filled
 * @param target what the sizes are
 * @param enlarge whether the result may be larger than the source ({@code limit_0})
 * @param background the colour around the picture in mode pad, else white
 * @param gravity which part is kept in mode fill, else the centre
 */
public record Resize(Mode mode, Target target, boolean enlarge, Color background, Gravity gravity)
    implements Action {

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
  public sealed interface Target {}

  /** A width, a height, or both, in pixels. */
  public record Box(OptionalInt width, OptionalInt height) implements Target {}

  /** The longest side, the shortest side, or both, in pixels. */
  public record Sides(OptionalInt longest, OptionalInt shortest) implements Target {}

  /** Percent of the source, 1 to 1000. */
  public record Percent(int value) implements Target {}
}
