package dev.pixedge.rendition;

/**
 * One step of a chain, in the vocabulary of x-oss-process. Ranges and defaults stand in {@code
 * contract/actions.json}; a value that exists is within them.
 */
public sealed interface Action
    permits Resize,
        Watermark,
        Action.AutoOrient,
        Action.Blur,
        Action.Bright,
        Action.AnimationFrames,
        Action.Circle,
        Action.Contrast,
        Action.Crop,
        Action.Flip,
        Action.Grey,
        Action.IndexCrop,
        Action.Rotate,
        Action.RoundedCorners,
        Action.Sharpen,
        Action.Threshold {

  /** The largest side in pixels that is asked for by number, 0 when none is. */
  default int largestSide() {
    return 0;
  }

  /** Whether the EXIF orientation is applied; only {@code false} is ever written. */
  record AutoOrient(boolean apply) implements Action {
    public AutoOrient {
      requireEffect("auto-orient", !apply);
    }
  }

  /** Gaussian blur of a radius and a standard deviation. */
  record Blur(int radius, int sigma) implements Action {}

  /** Brightness, -100 to 100. */
  record Bright(int value) implements Action {
    public Bright {
      requireEffect("bright", value != 0);
    }
  }

  /** Keeps the first {@code count} frames of an animation ({@code cgif}). */
  record AnimationFrames(int count) implements Action {}

  /** A centred disc of this radius. */
  record Circle(int radius) implements Action {}

  /** Contrast, -100 to 100. */
  record Contrast(int value) implements Action {
    public Contrast {
      requireEffect("contrast", value != 0);
    }
  }

  /**
   * Cuts out a box; a width or height of 0 means the rest of the picture.
   *
   * @param x offset from the origin that the focus names
   * @param y offset from the origin that the focus names
   * @param focus no focal point
   */
  record Crop(int width, int height, int x, int y, Focus focus) implements Action {
    public Crop {
      if (focus instanceof FocalPoint) {
        throw new IllegalArgumentException("crop: expected a gravity or attention");
      }
      boolean isWhole = (width | height | x | y) == 0 && focus == Gravity.NORTH_WEST;
      requireEffect("crop", !isWhole);
    }

    @Override
    public int largestSide() {
      return Math.max(width, height);
    }
  }

  /** Mirrors the picture. */
  enum Flip implements Action {
    VERTICAL,
    HORIZONTAL,
    BOTH
  }

  /** Takes the colour away. */
  record Grey() implements Action {}

  /**
   * Cuts the picture into strips and keeps one.
   *
   * @param axis whether strips stand side by side ({@code x}) or one below the other ({@code y})
   * @param length a strip's width or height
   * @param index which strip, from 0; beyond the last one the picture stays whole
   */
  record IndexCrop(Axis axis, int length, int index) implements Action {}

  /** A direction in a picture. */
  enum Axis {
    X,
    Y
  }

  /** Clockwise, in degrees, 1 to 359. */
  record Rotate(int degrees) implements Action {
    public Rotate {
      requireEffect("rotate", degrees % 360 != 0);
    }
  }

  /** Rounds the corners off with this radius. */
  record RoundedCorners(int radius) implements Action {}

  /** Sharpens, 50 to 399. */
  record Sharpen(int value) implements Action {}

  /** Returns the source as it is when it has fewer bytes than this. */
  record Threshold(int bytes) implements Action {
    public Threshold {
      requireEffect("threshold", bytes > 0);
    }
  }

  private static void requireEffect(String name, boolean hasEffect) {
    if (!hasEffect) {
      throw new IllegalArgumentException(name + ": expected values that change something");
    }
  }
}
