package dev.pixedge.engine.jpeg;

/** How much of each side is kept. */
public enum Fraction {
  EIGHTH(1),
  QUARTER(2);

  private final int edge;

  Fraction(int edge) {
    this.edge = edge;
  }

  /** How many samples there are along the edge of a block of 8 by 8. */
  int edge() {
    return edge;
  }

  /** What a side becomes, rounded up. */
  int of(int side) {
    return Math.ceilDiv(side * edge, Frame.BLOCK);
  }
}
