package dev.pixedge.engine.vips;

import dev.pixedge.engine.Plan;
import java.util.Arrays;

/** Filters as calls of libvips; none of them changes transparency but the blur, which moves it. */
final class Filters {
  private Filters() {}

  /** In fractions: with whole numbers a wide kernel loses some levels on its way. */
  static Image blur(Image image, Plan.Blur blur) {
    return Steps.premultiplied(
        image,
        plain ->
            plain
                .call("gaussblur")
                .with("sigma", blur.sigma())
                .options("precision=float")
                .image()
                .linear(new double[] {1}, new double[] {0}));
  }

  static Image sharpen(Image image, Plan.Sharpen sharpen) {
    return image
        .call("sharpen")
        .with("sigma", sharpen.sigma())
        .with("m1", sharpen.flat())
        .with("m2", sharpen.jagged())
        .image();
  }

  static Image levels(Image image, Plan.Levels levels) {
    double[] factors = new double[image.bands()];
    double[] offsets = new double[image.bands()];
    int colours = image.hasAlpha() ? image.bands() - 1 : image.bands();
    Arrays.fill(factors, 1);
    Arrays.fill(factors, 0, colours, levels.factor());
    Arrays.fill(offsets, 0, colours, levels.plus());
    return image.linear(factors, offsets);
  }
}
