package dev.pixedge.rendition;

/**
 * A point that stays as near to the middle of what is kept as the edges of the picture allow.
 *
 * @param x percent of the width, 0 to 100
 * @param y percent of the height, 0 to 100
 */
public record FocalPoint(int x, int y) implements Place {
  private static final int MIDDLE = 50;

  public FocalPoint {
    if (x == MIDDLE && y == MIDDLE) {
      throw new IllegalArgumentException("focal point: expected Gravity.CENTER for the middle");
    }
  }

  @Override
  public int left(int whole, int window) {
    return start(x, whole, window);
  }

  @Override
  public int top(int whole, int window) {
    return start(y, whole, window);
  }

  /** {@code whole * percent / 100 - window / 2}, rounded down, within the picture. */
  private static int start(int percent, int whole, int window) {
    long start = Math.floorDiv(2L * whole * percent - 100L * window, 200);
    return Math.clamp(start, 0, whole - window);
  }
}
