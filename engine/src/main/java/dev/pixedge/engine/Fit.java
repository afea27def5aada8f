package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.rendition.Resize;
import dev.pixedge.rendition.Resize.Mode;
import java.util.OptionalInt;

/**
 * The two sizes of a resize, in whole numbers. Source of the rules: x-oss-process, action {@code
 * resize}; fractions are rounded half up.
 *
 * @param scaled what the whole picture is scaled to
 * @param result what remains of it after the cut, or the canvas it is laid on
 */
record Fit(Size scaled, Size result) {

  /**
   * How a picture fits.
   *
   * @param mayGrow false for a picture that is not enlarged even when asked
   */
  static Fit of(Size from, Resize resize, boolean mayGrow) {
    boolean enlarge = resize.enlarge() && mayGrow;
    return switch (resize.target()) {
      case Resize.Percent percent -> percent(from, percent.value(), mayGrow);
      case Resize.Box box -> box(from, box.width(), box.height(), resize.mode(), enlarge);
      case Resize.Sides sides -> sides(from, sides, resize.mode(), enlarge);
    };
  }

  private static Fit percent(Size from, int percent, boolean mayGrow) {
    int share = mayGrow ? percent : Math.min(percent, 100);
    return whole(new Size(scaled(from.width(), share, 100), scaled(from.height(), share, 100)));
  }

  private static Fit sides(Size from, Resize.Sides sides, Mode mode, boolean enlarge) {
    boolean wide = from.width() >= from.height();
    return wide
        ? box(from, sides.longest(), sides.shortest(), mode, enlarge)
        : box(from, sides.shortest(), sides.longest(), mode, enlarge);
  }

  private static Fit box(
      Size from, OptionalInt width, OptionalInt height, Mode mode, boolean grow) {
    if (width.isPresent() && height.isPresent()) {
      return box(from, new Size(width.getAsInt(), height.getAsInt()), mode, grow);
    }
    int side = width.orElseGet(height::getAsInt);
    if (mode == Mode.FILL || mode == Mode.PAD) {
      return box(from, new Size(side, side), mode, grow);
    }
    Size proportional = width.isPresent() ? byWidth(from, side) : byHeight(from, side);
    int has = width.isPresent() ? from.width() : from.height();
    return whole(side > has && !grow ? from : proportional);
  }

  private static Fit box(Size from, Size box, Mode mode, boolean grow) {
    return switch (mode) {
      case LFIT -> whole(inside(from, box, grow));
      case MFIT -> whole(covering(from, box, grow));
      case FIXED -> whole(grow ? box : smaller(from, box));
      case PAD -> new Fit(inside(from, box, grow), box);
      case FILL -> {
        Size scaled = covering(from, box, grow);
        yield new Fit(scaled, smaller(scaled, box));
      }
    };
  }

  private static Fit whole(Size size) {
    return new Fit(size, size);
  }

  private static Size inside(Size from, Size box, boolean grow) {
    if (!grow && box.width() >= from.width() && box.height() >= from.height()) {
      return from;
    }
    return widthBinds(from, box) ? byWidth(from, box.width()) : byHeight(from, box.height());
  }

  private static Size covering(Size from, Size box, boolean grow) {
    if (!grow && (box.width() >= from.width() || box.height() >= from.height())) {
      return from;
    }
    return widthBinds(from, box) ? byHeight(from, box.height()) : byWidth(from, box.width());
  }

  /** Whether the width is what keeps a picture inside the box. */
  private static boolean widthBinds(Size from, Size box) {
    return (long) box.width() * from.height() <= (long) box.height() * from.width();
  }

  private static Size byWidth(Size from, int width) {
    return new Size(width, scaled(from.height(), width, from.width()));
  }

  private static Size byHeight(Size from, int height) {
    return new Size(scaled(from.width(), height, from.height()), height);
  }

  private static Size smaller(Size one, Size other) {
    return new Size(Math.min(one.width(), other.width()), Math.min(one.height(), other.height()));
  }

  /** {@code side * part / whole}, rounded half up, at least 1, at most what an int holds. */
  private static int scaled(int side, int part, int whole) {
    long twice = 2L * side * part + whole;
    return Math.clamp(twice / (2L * whole), 1, Integer.MAX_VALUE);
  }
}
