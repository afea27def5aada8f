package dev.pixedge.engine.jpeg;

import java.util.Arrays;

/**
 * Which bits of which coefficients the scans of a progressive JPEG have brought so far. Source:
 * ITU-T T.81, G.1.1.1.
 */
final class Progression {
  private static final int NOTHING = -1;

  /** For each component and coefficient how many of its bits are still to come. */
  private final int[][] left;

  Progression(Frame frame) {
    left = new int[frame.components().size()][Frame.BLOCK * Frame.BLOCK];
    for (int[] each : left) {
      Arrays.fill(each, NOTHING);
    }
  }

  /** Adds a scan, which must bring what is due: nothing again, and DC before AC. */
  void add(Scan scan) throws Declined {
    for (Scan.Part part : scan.parts()) {
      int[] bits = left[part.index()];
      if (!scan.isDc() && bits[0] == NOTHING) {
        throw new Declined("a scan before that of DC coefficients");
      }
      int due = scan.refines() ? scan.high() : NOTHING;
      for (int i = scan.first(); i <= scan.last(); i++) {
        if (bits[i] != due) {
          throw new Declined("a scan that is not due");
        }
        bits[i] = scan.low();
      }
    }
  }

  /** Whether all of all coefficients is there. */
  boolean isComplete() {
    return Arrays.stream(left).flatMapToInt(Arrays::stream).allMatch(bits -> bits == 0);
  }
}
