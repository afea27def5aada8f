package dev.pixedge.engine.jpeg;

/** The samples of one component at a fraction of its size, row by row. */
final class Plane {
  /** Samples in a row, the rest of the last blocks included. */
  final int width;

  final byte[] samples;

  Plane(int width, byte[] samples) {
    this.width = width;
    this.samples = samples;
  }

  /** A plane for all blocks of a component. */
  static Plane of(Frame frame, Component component, Fraction fraction) {
    int width = frame.unitsAcross() * component.horizontal() * fraction.edge();
    int height = frame.unitsDown() * component.vertical() * fraction.edge();
    return new Plane(width, new byte[width * height]);
  }
}
