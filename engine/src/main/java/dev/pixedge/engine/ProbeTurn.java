package dev.pixedge.engine;

/**
 * One of the eight ways in which a picture can be turned.
 *
 * @param mirrored whether it is first mirrored left to right
 * @param quarters by how many quarter turns it is then turned clockwise, 0 to 3
 */
record ProbeTurn(boolean mirrored, int quarters) {
  static final ProbeTurn UPRIGHT = new ProbeTurn(false, 0);

  /** This and then so many quarter turns counterclockwise, as {@code irot} counts them. */
  ProbeTurn counterclockwise(int more) {
    return new ProbeTurn(mirrored, Math.floorMod(quarters - more, 4));
  }

  /** This and then mirrored: left and right change places, or else top and bottom. */
  ProbeTurn mirrored(boolean leftToRight) {
    return new ProbeTurn(!mirrored, Math.floorMod((leftToRight ? 0 : 2) - quarters, 4));
  }

  /** The same as EXIF counts it. Source: CIPA DC-008, tag 0x0112. */
  int orientation() {
    return switch (quarters) {
      case 0 -> mirrored ? 2 : 1;
      case 1 -> mirrored ? 7 : 6;
      case 2 -> mirrored ? 4 : 3;
      default -> mirrored ? 5 : 8;
    };
  }
}
