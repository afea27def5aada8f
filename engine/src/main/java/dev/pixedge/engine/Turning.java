package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.engine.Plan.Step;
import dev.pixedge.fault.Fault;
import java.util.Optional;

/** Turns by any angle. Source of the rules: x-oss-process, action {@code rotate}. */
public final class Turning {
  /** The longest side of a picture that is turned by an angle that is not right. Same source. */
  private static final int TURNABLE_SIDE = 4096;

  private Turning() {}

  /**
   * The step that turns a picture of this size clockwise, if there is anything to turn.
   *
   * <p>Fault: {@code TARGET_TOO_LARGE} for another angle than a right one and a long side.
   */
  public static Optional<Step> of(Size size, int degrees) {
    int angle = Math.floorMod(degrees, 360);
    if (angle == 0) {
      return Optional.empty();
    }
    if (angle % 90 == 0) {
      return Optional.of(new Plan.QuarterTurn(angle, angle == 180 ? size : size.turned()));
    }
    if (Math.max(size.width(), size.height()) > TURNABLE_SIDE) {
      throw Fault.TARGET_TOO_LARGE.because(
          "rotate by " + angle + ": expected sides up to " + TURNABLE_SIDE + ", got " + size);
    }
    return Optional.of(new Plan.Turn(angle, around(size, angle)));
  }

  /** The box around the turned picture, each side rounded half up. */
  private static Size around(Size size, int degrees) {
    double cos = Math.abs(Math.cos(Math.toRadians(degrees)));
    double sin = Math.abs(Math.sin(Math.toRadians(degrees)));
    long width = Math.round(size.width() * cos + size.height() * sin);
    long height = Math.round(size.width() * sin + size.height() * cos);
    return new Size((int) Math.max(1, width), (int) Math.max(1, height));
  }
}
