package dev.pixedge.engine.vips;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.rendition.Color;

/** The mean colour of a source, over white. */
final class AverageHue {
  /** A decoder that averages pixels itself may leave this many on a side. */
  private static final Size ENOUGH = new Size(256, 256);

  private AverageHue() {}

  static Color of(Source source) {
    Image image = source.openFor(ENOUGH).image().inColour();
    byte[] mean =
        image
            .call("cast")
            .options("format=float")
            .image()
            .call("shrink")
            .with("hshrink", image.width())
            .with("vshrink", image.height())
            .image()
            .linear(new double[] {1}, new double[] {0})
            .call("rawsave_buffer")
            .bytes();
    return new Color(((mean[0] & 0xFF) << 16) | ((mean[1] & 0xFF) << 8) | (mean[2] & 0xFF));
  }
}
