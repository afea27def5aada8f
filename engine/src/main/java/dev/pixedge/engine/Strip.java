package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Action.Axis;

/** Which strip of a picture is kept. Source of the rules: x-oss-process, {@code indexcrop}. */
final class Strip {
  private Strip() {}

  /** The strip, the last one being what is left over; the whole picture when there is none. */
  static Plan.Cut of(Size picture, Action.IndexCrop crop) {
    int side = crop.axis() == Axis.X ? picture.width() : picture.height();
    long start = (long) crop.length() * crop.index();
    if (start >= side) {
      return new Plan.Cut(0, 0, picture);
    }
    int from = (int) start;
    int length = Math.min(crop.length(), side - from);
    return switch (crop.axis()) {
      case X -> new Plan.Cut(from, 0, new Size(length, picture.height()));
      case Y -> new Plan.Cut(0, from, new Size(picture.width(), length));
    };
  }
}
