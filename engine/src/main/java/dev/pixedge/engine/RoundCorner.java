package dev.pixedge.engine;

/** The north-western corner of a picture with rounded corners; the other three mirror it. */
public final class RoundCorner {
  private final double radius;
  private final int side;

  /** A corner of this radius, in pixels and halves of them. */
  public RoundCorner(double radius) {
    this.radius = radius;
    this.side = (int) Math.ceil(radius);
  }

  /** How many pixels it is wide and high; what lies beyond is covered. */
  public int side() {
    return side;
  }

  /** How much of each pixel is covered, 0 to 255, row by row; edges are smooth. */
  public byte[] coverage() {
    byte[] bytes = new byte[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        bytes[y * side + x] = (byte) Math.round(255 * covered(x, y));
      }
    }
    return bytes;
  }

  /** As if the edge crossed the pixel straight on: off by a few percent of a pixel at most. */
  private double covered(int x, int y) {
    double across = Math.max(0, radius - x - 0.5);
    double down = Math.max(0, radius - y - 0.5);
    return Math.clamp(radius + 0.5 - Math.hypot(across, down), 0, 1);
  }
}
