package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Attention;
import dev.pixedge.rendition.Place;

/** Where a crop lies in a picture. Source of the rules: x-oss-process, action {@code crop}. */
final class CropBox {
  private CropBox() {}

  /**
   * The part of the box that lies within the picture. Fault: {@code BAD_REQUEST} for a start
   * outside, and for an offset from where nobody knows yet.
   */
  static Plan.Step of(Size picture, Action.Crop crop) {
    return switch (crop.focus()) {
      case Place place -> at(place, picture, crop);
      case Attention _ -> attentive(picture, crop);
    };
  }

  private static Plan.Step attentive(Size picture, Action.Crop crop) {
    if (crop.x() != 0 || crop.y() != 0) {
      throw Fault.BAD_REQUEST.because(
          "crop: expected no x and y beside g_auto, got " + crop.x() + "," + crop.y());
    }
    return new Plan.AttentiveCut(
        new Size(side(crop.width(), picture.width()), side(crop.height(), picture.height())));
  }

  private static Plan.Cut at(Place place, Size picture, Action.Crop crop) {
    int width = side(crop.width(), picture.width());
    int height = side(crop.height(), picture.height());
    long left = (long) place.left(picture.width(), width) + crop.x();
    long top = (long) place.top(picture.height(), height) + crop.y();
    if (left >= picture.width() || top >= picture.height()) {
      throw outside(picture, left, top);
    }
    int right = (int) Math.min(left + width, picture.width());
    int bottom = (int) Math.min(top + height, picture.height());
    return new Plan.Cut((int) left, (int) top, new Size(right - (int) left, bottom - (int) top));
  }

  private static int side(int asked, int has) {
    return asked == 0 ? has : Math.min(asked, has);
  }

  private static FaultException outside(Size picture, long left, long top) {
    return Fault.BAD_REQUEST.because(
        "crop: expected a start inside the picture of " + picture + ", got " + left + "," + top);
  }
}
