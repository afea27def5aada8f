package dev.pixedge.engine.vips;

import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Plan.Size;

/**
 * Finds the part of a picture that draws the eye: edges, the colour of skin, and saturation, as
 * libvips weighs them on a copy of about 32 pixels.
 */
final class AttentiveCut {
  private AttentiveCut() {}

  /** The cut that the pixels of this picture, which can be read in any order, lead to. */
  static Plan.Cut of(Image image, Size window) {
    int[] centre =
        image
            .call("smartcrop", "input")
            .options(
                "interesting=attention,width=%d,height=%d"
                    .formatted(window.width(), window.height()))
            .numbers("attention-x", "attention-y");
    return new Plan.Cut(
        start(centre[0], window.width(), image.width()),
        start(centre[1], window.height(), image.height()),
        window);
  }

  private static int start(int centre, int window, int whole) {
    return Math.clamp(centre - window / 2, 0, whole - window);
  }
}
