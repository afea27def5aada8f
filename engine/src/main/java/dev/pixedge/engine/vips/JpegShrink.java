package dev.pixedge.engine.vips;

/** How far a JPEG is shrunk while it is decoded. Source of the rule: sharp, pipeline.cc. */
final class JpegShrink {
  private JpegShrink() {}

  /**
   * 1, 2, 4 or 8: the largest that is not above {@code shrink}, and one lower where they are equal
   * but for a fraction, so that the resize that follows has something left to do.
   */
  static int of(double shrink) {
    int factor = shrink >= 8 ? 8 : shrink >= 4 ? 4 : shrink >= 2 ? 2 : 1;
    return factor > 1 && (int) shrink == factor ? factor / 2 : factor;
  }
}
