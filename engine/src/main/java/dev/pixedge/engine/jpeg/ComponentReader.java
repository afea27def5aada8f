package dev.pixedge.engine.jpeg;

/** Reads one component of a sequential scan into its plane, block by block. */
final class ComponentReader implements BlockSource {
  private final BlockReader blocks;
  private final DcCodes dc;
  private final AcCodes ac;
  private final int[] steps;
  private final Plane plane;
  private final Fraction fraction;
  private int prediction;

  ComponentReader(
      BlockReader blocks, DcCodes dc, AcCodes ac, int[] steps, Plane plane, Fraction fraction) {
    this.blocks = blocks;
    this.dc = dc;
    this.ac = ac;
    this.steps = steps;
    this.plane = plane;
    this.fraction = fraction;
  }

  /** Source: ITU-T T.81, F.2.1.3.1. */
  @Override
  public void reset() {
    prediction = 0;
  }

  @Override
  public void read(int column, int row) throws Declined {
    if (fraction == Fraction.EIGHTH) {
      prediction += blocks.differenceAlone(dc, ac);
      int mean = ScaledTransform.sound(prediction * steps[0]);
      plane.samples[row * plane.width + column] = ScaledTransform.mean(mean);
    } else {
      prediction += blocks.difference(dc);
      int mean = ScaledTransform.sound(prediction * steps[0]);
      blocks.readLow(ac);
      int at = 2 * (row * plane.width + column);
      ScaledTransform.quarters(mean, low(1), low(2), low(4), plane, at);
    }
  }

  private int low(int number) throws Declined {
    return ScaledTransform.sound(blocks.low[number] * steps[number]);
  }
}
