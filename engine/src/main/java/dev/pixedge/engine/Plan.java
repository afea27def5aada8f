package dev.pixedge.engine;

import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Watermark;
import java.util.List;

/**
 * What is to be done to the pixels of a source, in whole numbers. An engine only carries it out.
 *
 * @param orientation the EXIF orientation to apply before the first step, 1 to 8
 * @param frames how many frames, from the first one, may be kept
 * @param steps what is done to each frame, in order
 * @param size the size of the result
 */
public record Plan(int orientation, int frames, List<Step> steps, Size size) {
  public Plan {
    steps = List.copyOf(steps);
  }

  /** Whether the result has transparent parts even when the source has none. */
  public boolean addsTransparency() {
    return steps.stream().anyMatch(step -> step instanceof Turn || step instanceof Round);
  }

  /** A width and a height in pixels, both at least 1. */
  public record Size(int width, int height) {
    public Size {
      if (width < 1 || height < 1) {
        throw new IllegalArgumentException("size " + width + "x" + height);
      }
    }

    /** The same, turned by a quarter. */
    public Size turned() {
      return new Size(/* width= */ height, /* height= */ width);
    }

    public long pixels() {
      return (long) width * height;
    }

    @Override
    public String toString() {
      return width + "x" + height;
    }
  }

  /** One thing done to a picture; {@code size} is what it has afterwards. */
  public sealed interface Step {
    Size size();
  }

  /** Scales the whole picture, each axis by its own ratio. */
  public record Scale(Size size) implements Step {}

  /** Keeps a box that lies within the picture. */
  public record Cut(int left, int top, Size size) implements Step {}

  /** Keeps the part of this size that draws the eye; which it is only the pixels tell. */
  public record AttentiveCut(Size size) implements Step {}

  /** Lays the picture on a larger canvas of one colour. */
  public record Canvas(int left, int top, Size size, Color color) implements Step {}

  /** Turns clockwise by 90, 180 or 270 degrees. */
  public record QuarterTurn(int degrees, Size size) implements Step {}

  /** Turns clockwise by any other angle; what the picture does not cover becomes transparent. */
  public record Turn(int degrees, Size size) implements Step {}

  /** Mirrors. */
  public record Mirror(Action.Flip flip, Size size) implements Step {}

  /** Makes transparent what lies outside of corners that are rounded with this radius. */
  public record Round(double radius, Size size) implements Step {}

  /**
   * Draws a mark over the picture. How large its text is only an engine can tell: see {@link
   * Arrangement} and {@link Placement}.
   */
  public record Mark(Watermark watermark, Size size) implements Step {}

  /** Takes the colour away. */
  public record Grey(Size size) implements Step {}

  /** Blurs with a Gaussian of this standard deviation in pixels. */
  public record Blur(double sigma, Size size) implements Step {}

  /**
   * Sharpens lightness.
   *
   * @param sigma of the Gaussian, in pixels, that tells what is fine
   * @param flat how much in flat areas
   * @param jagged how much at edges
   */
  public record Sharpen(double sigma, double flat, double jagged, Size size) implements Step {}

  /** Multiplies each colour's level, 0 to 255, by a factor, then adds to it. */
  public record Levels(double factor, double plus, Size size) implements Step {}
}
