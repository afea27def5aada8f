package dev.pixedge.engine;

import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Encoding;
import dev.pixedge.rendition.Focus;
import dev.pixedge.rendition.Gravity;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Quality;
import dev.pixedge.rendition.Resize;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What tests ask an engine for. */
final class Asked {
  private Asked() {}

  static Picture png(Action... actions) {
    return as(OutputFormat.PNG, 100, actions);
  }

  static Picture jpeg(int quality, Action... actions) {
    return as(OutputFormat.JPEG, quality, actions);
  }

  static Picture as(OutputFormat format, int quality, Action... actions) {
    return as(format, new Quality.Absolute(quality), actions);
  }

  static Picture as(OutputFormat format, Quality quality, Action... actions) {
    Optional<Quality> taken = format.takesQuality() ? Optional.of(quality) : Optional.empty();
    return new Picture(List.of(actions), new Encoding(taken, true, format));
  }

  static Picture baselineJpeg(int quality) {
    Quality absolute = new Quality.Absolute(quality);
    return new Picture(List.of(), new Encoding(Optional.of(absolute), false, OutputFormat.JPEG));
  }

  /** A resize to a box that may enlarge. */
  static Resize resize(Resize.Mode mode, int width, int height) {
    return new Resize(mode, box(width, height), true, Color.WHITE, Gravity.CENTER);
  }

  /** A resize that covers a box and keeps what the focus names. */
  static Resize fill(int width, int height, Focus focus) {
    return new Resize(Resize.Mode.FILL, box(width, height), false, Color.WHITE, focus);
  }

  /** A resize into a box, with bars of this colour. */
  static Resize pad(int width, int height, int rgb) {
    return new Resize(Resize.Mode.PAD, box(width, height), false, new Color(rgb), Gravity.CENTER);
  }

  private static Resize.Box box(int width, int height) {
    return new Resize.Box(OptionalInt.of(width), OptionalInt.of(height));
  }
}
