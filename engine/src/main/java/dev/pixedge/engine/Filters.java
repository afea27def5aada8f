package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.rendition.Action;

/**
 * What filters do in numbers. Those of OSS are not published; these are the ones of the serverless
 * ECS image handler, which look much like them.
 */
final class Filters {
  /** The level that a change of contrast leaves as it is. */
  private static final int MIDDLE = 128;

  private Filters() {}

  /** The radius only says how far the kernel of OSS reaches: what is seen is the deviation. */
  static Plan.Blur blur(Action.Blur blur, Size size) {
    double s = blur.sigma();
    return new Plan.Blur(-0.0057 * s * s + 1.1787 * s - 0.0694, size);
  }

  static Plan.Levels bright(Action.Bright bright, Size size) {
    return new Plan.Levels(1, bright.value(), size);
  }

  static Plan.Levels contrast(Action.Contrast contrast, Size size) {
    int value = contrast.value();
    double factor = (Math.max(value, 0) + value + 100) / 200.0 + 0.5;
    return new Plan.Levels(factor, MIDDLE * (1 - factor), size);
  }

  static Plan.Sharpen sharpen(Action.Sharpen sharpen, Size size) {
    return new Plan.Sharpen(sharpen.value() / 100.0, 0.5, 1, size);
  }
}
