package dev.pixedge.engine.vips;

import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.engine.Plan.Step;
import dev.pixedge.rendition.Action.Flip;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the EXIF orientation where it costs least. Scaling and cutting give the same picture before
 * and after it, so they are done first, as the picture is stored; then fewer pixels are turned.
 */
final class Upright {
  private Upright() {}

  /**
   * The plan's steps, with the orientation among them.
   *
   * @param stored the size of the picture as it is stored
   */
  static List<Step> steps(Plan plan, Size stored) {
    int orientation = plan.orientation();
    if (orientation == 1) {
      return plan.steps();
    }
    List<Step> steps = new ArrayList<>();
    Size seen = orientation < 5 ? stored : stored.turned();
    int next = 0;
    for (; next < plan.steps().size(); next++) {
      Step step = plan.steps().get(next);
      if (step instanceof Plan.Scale scale) {
        steps.add(new Plan.Scale(asStored(scale.size(), orientation)));
      } else if (step instanceof Plan.Cut cut) {
        steps.add(asStored(cut, seen, orientation));
      } else if (step instanceof Plan.AttentiveCut cut) {
        steps.add(new Plan.AttentiveCut(asStored(cut.size(), orientation)));
      } else {
        break;
      }
      seen = step.size();
    }
    steps.addAll(turning(orientation, seen));
    steps.addAll(plan.steps().subList(next, plan.steps().size()));
    return steps;
  }

  private static Size asStored(Size size, int orientation) {
    return orientation < 5 ? size : size.turned();
  }

  /** The same box in a picture of size {@code seen} before its orientation is applied. */
  private static Plan.Cut asStored(Plan.Cut cut, Size seen, int orientation) {
    int left = cut.left();
    int top = cut.top();
    int right = seen.width() - left - cut.size().width();
    int bottom = seen.height() - top - cut.size().height();
    Size size = asStored(cut.size(), orientation);
    return switch (orientation) {
      case 2 -> new Plan.Cut(right, top, size);
      case 3 -> new Plan.Cut(right, bottom, size);
      case 4 -> new Plan.Cut(left, bottom, size);
      case 5 -> new Plan.Cut(top, left, size);
      case 6 -> new Plan.Cut(top, right, size);
      case 7 -> new Plan.Cut(bottom, right, size);
      case 8 -> new Plan.Cut(bottom, left, size);
      default -> cut;
    };
  }

  /** Source: EXIF 2.32, tag Orientation. {@code size} is that of the upright picture. */
  private static List<Step> turning(int orientation, Size size) {
    return switch (orientation) {
      case 2 -> List.of(new Plan.Mirror(Flip.HORIZONTAL, size));
      case 3 -> List.of(new Plan.QuarterTurn(180, size));
      case 4 -> List.of(new Plan.Mirror(Flip.VERTICAL, size));
      case 5 ->
          List.of(new Plan.Mirror(Flip.HORIZONTAL, size.turned()), new Plan.QuarterTurn(270, size));
      case 6 -> List.of(new Plan.QuarterTurn(90, size));
      case 7 ->
          List.of(new Plan.Mirror(Flip.HORIZONTAL, size.turned()), new Plan.QuarterTurn(90, size));
      case 8 -> List.of(new Plan.QuarterTurn(270, size));
      default -> List.of();
    };
  }
}
