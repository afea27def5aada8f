package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.rendition.Gravity;
import dev.pixedge.rendition.Watermark;
import java.util.Optional;

/**
 * Where a mark lies on a picture, in pixels from its corner; what hangs over is cut off. Source of
 * the rules: x-oss-process, action {@code watermark}.
 *
 * @param left of the mark, or of the first of its repetitions that is seen
 * @param top of the mark, or of the first of its repetitions that is seen
 * @param pitch how far repetitions are apart, from corner to corner; empty for one mark
 */
public record Placement(int left, int top, Optional<Size> pitch) {

  /** The place of a mark. A repeated one lies as if it were alone, and continues from there. */
  public static Placement of(Watermark watermark, Size picture, Size mark) {
    int left = left(watermark, picture.width() - mark.width());
    int top = top(watermark, picture.height() - mark.height());
    return watermark
        .tiling()
        .map(
            gaps ->
                repeated(
                    left,
                    top,
                    new Size(mark.width() + gaps.horizontal(), mark.height() + gaps.vertical())))
        .orElseGet(() -> new Placement(left, top, Optional.empty()));
  }

  private static Placement repeated(int left, int top, Size pitch) {
    return new Placement(
        first(left, pitch.width()), first(top, pitch.height()), Optional.of(pitch));
  }

  /** The first repetition that begins at or before the picture's edge. */
  private static int first(int place, int pitch) {
    int behind = Math.floorMod(place, pitch);
    return behind == 0 ? 0 : behind - pitch;
  }

  private static int left(Watermark watermark, int free) {
    Gravity gravity = watermark.gravity();
    return gravity.left(free) + watermark.x() * inward(gravity.column());
  }

  private static int top(Watermark watermark, int free) {
    Gravity gravity = watermark.gravity();
    return gravity.row() == 1
        ? gravity.top(free) - watermark.verticalOffset()
        : gravity.top(free) + watermark.y() * inward(gravity.row());
  }

  /** Which way a margin goes from the first, the middle and the last of three. */
  private static int inward(int third) {
    return 1 - third;
  }
}
