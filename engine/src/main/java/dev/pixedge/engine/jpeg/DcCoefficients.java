package dev.pixedge.engine.jpeg;

/** The DC coefficients of one component of a progressive JPEG. */
final class DcCoefficients {
  private final int width;
  private final int[] values;

  DcCoefficients(Frame frame, Component component) {
    width = frame.unitsAcross() * component.horizontal();
    values = new int[width * frame.unitsDown() * component.vertical()];
  }

  void set(int column, int row, int value) {
    values[row * width + column] = value;
  }

  void add(int column, int row, int bit) {
    values[row * width + column] |= bit;
  }

  /** The means of all blocks, with this step. */
  Plane means(int step) throws Declined {
    byte[] samples = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      samples[i] = ScaledTransform.mean(ScaledTransform.sound(values[i] * step));
    }
    return new Plane(width, samples);
  }
}
