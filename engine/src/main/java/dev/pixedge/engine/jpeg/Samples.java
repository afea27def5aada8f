package dev.pixedge.engine.jpeg;

import dev.pixedge.engine.jpeg.Outcome.Decoded;
import dev.pixedge.engine.jpeg.Outcome.Rows;
import java.util.List;

/** Makes pixels of planes. Source of the numbers: ITU-T T.871, 7. */
final class Samples {
  private static final int BITS = 16;
  private static final int HALF = 1 << (BITS - 1);
  private static final int RED_OF_CR = fixed(1.402);
  private static final int GREEN_OF_CB = fixed(-0.344136);
  private static final int GREEN_OF_CR = fixed(-0.714136);
  private static final int BLUE_OF_CB = fixed(1.772);

  private Samples() {}

  /** The picture that these planes, one for each component, are. */
  static Decoded of(Frame frame, List<Plane> planes, Fraction fraction) {
    int width = fraction.of(frame.width());
    int height = fraction.of(frame.height());
    return planes.size() == 1
        ? new Decoded(width, height, 1, grey(planes.getFirst(), width))
        : new Decoded(width, height, 3, colour(frame, planes, width, height));
  }

  private static Rows grey(Plane plane, int width) {
    return (y, samples) -> System.arraycopy(plane.samples, y * plane.width, samples, 0, width);
  }

  private static Rows colour(Frame frame, List<Plane> planes, int width, int height) {
    Component luma = frame.components().getFirst();
    ColourRow blueness = new ColourRow(planes.get(1), luma, width, height);
    ColourRow redness = new ColourRow(planes.get(2), luma, width, height);
    return (y, samples) -> {
      blueness.read(y);
      redness.read(y);
      colourRow(planes.getFirst(), y, blueness.levels, redness.levels, samples, width);
    };
  }

  private static void colourRow(
      Plane luma, int row, int[] blueness, int[] redness, byte[] samples, int width) {
    byte[] levels = luma.samples;
    int from = row * luma.width;
    for (int x = 0, at = 0; x < width; x++, at += 3) {
      int y = (levels[from + x] & 0xFF) << BITS;
      int cb = blueness[x];
      int cr = redness[x];
      samples[at] = level(y + RED_OF_CR * cr);
      samples[at + 1] = level(y + GREEN_OF_CB * cb + GREEN_OF_CR * cr);
      samples[at + 2] = level(y + BLUE_OF_CB * cb);
    }
  }

  private static byte level(int fixed) {
    return (byte) Math.clamp((fixed + HALF) >> BITS, 0, 255);
  }

  /** Levels of colour have four bits of fraction already. */
  private static int fixed(double factor) {
    return (int) Math.round(factor * (1 << (BITS - 4)));
  }
}
