package dev.pixedge.engine.vips;

import java.util.List;

/** How much work AVIF is worth, and which of its qualities looks like one of JPEG or WebP. */
final class AvifScale {
  private static final int SLOWEST_ON_REQUEST = 3;

  private record Anchor(int common, int avif) {}

  /**
   * Equal SSIM of luma, the mean of WebP and JPEG, over three photo-like pictures at 400 and 800 px
   * with the efforts below. Source: {@code perf/bench/avif-scale.mjs}; the ends are set.
   */
  private static final List<Anchor> ANCHORS =
      List.of(
          new Anchor(0, 20),
          new Anchor(30, 37),
          new Anchor(50, 47),
          new Anchor(70, 55),
          new Anchor(80, 63),
          new Anchor(90, 79),
          new Anchor(100, 100));

  private AvifScale() {}

  /** The effort of the encoder; more pixels get less, so that a picture takes about 0.1 s. */
  static int effort(long pixels) {
    if (pixels <= 160_000) {
      return SLOWEST_ON_REQUEST;
    }
    return pixels <= 480_000 ? 2 : 0;
  }

  /** The AVIF quality that looks like this quality of WebP or JPEG. */
  static int quality(int common) {
    Anchor below = ANCHORS.getFirst();
    for (Anchor above : ANCHORS) {
      if (common <= above.common() && !above.equals(below)) {
        int part = (common - below.common()) * (above.avif() - below.avif());
        return below.avif() + part / (above.common() - below.common());
      }
      below = above;
    }
    return below.avif();
  }
}
