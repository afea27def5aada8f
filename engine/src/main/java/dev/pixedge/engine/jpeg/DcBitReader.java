package dev.pixedge.engine.jpeg;

/** Reads one more bit of the DC coefficients of one component. Source: ITU-T T.81, G.1.2.1.1. */
final class DcBitReader implements BlockSource {
  private final BlockReader blocks;
  private final DcCoefficients coefficients;
  private final int low;

  /** {@code low} is the place of the bit. */
  DcBitReader(BlockReader blocks, DcCoefficients coefficients, int low) {
    this.blocks = blocks;
    this.coefficients = coefficients;
    this.low = low;
  }

  @Override
  public void reset() {
    // Nothing is predicted.
  }

  @Override
  public void read(int column, int row) {
    coefficients.add(column, row, blocks.bit() << low);
  }
}
