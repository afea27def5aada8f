package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Action;

/** Where a crop lies in a picture. Source of the rules: x-oss-process, action {@code crop}. */
final class CropBox {
  private CropBox() {}

  /** The part of the box that lies within the picture; a start outside is {@code BAD_REQUEST}. */
  static Plan.Cut of(Size picture, Action.Crop crop) {
    int width = side(crop.width(), picture.width());
    int height = side(crop.height(), picture.height());
    long left = (long) crop.gravity().left(picture.width() - width) + crop.x();
    long top = (long) crop.gravity().top(picture.height() - height) + crop.y();
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
