package dev.pixedge.engine.jpeg;

/**
 * Reads the DC coefficients of one component but for their low bits. Source: ITU-T T.81, G.1.2.1.
 */
final class DcFirstReader implements BlockSource {
  private final BlockReader blocks;
  private final DcCodes codes;
  private final DcCoefficients coefficients;
  private final int low;
  private int prediction;

  /** {@code low} is how many bits are left to later scans. */
  DcFirstReader(BlockReader blocks, DcCodes codes, DcCoefficients coefficients, int low) {
    this.blocks = blocks;
    this.codes = codes;
    this.coefficients = coefficients;
    this.low = low;
  }

  @Override
  public void reset() {
    prediction = 0;
  }

  @Override
  public void read(int column, int row) throws Declined {
    prediction += blocks.difference(codes);
    coefficients.set(column, row, ScaledTransform.sound(prediction << low));
  }
}
