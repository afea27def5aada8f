package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.rendition.Watermark;
import dev.pixedge.rendition.Watermark.Order;
import java.util.Optional;

/**
 * How picture and text lie in a mark, in pixels from its corner. Source of the rules:
 * x-oss-process, action {@code watermark}.
 *
 * @param size of the mark
 * @param picture where the picture lies
 * @param text where the text lies
 */
public record Arrangement(Size size, Spot picture, Spot text) {
  /** A place in a mark. */
  public record Spot(int left, int top) {}

  private static final Spot CORNER = new Spot(0, 0);

  /** The mark of these parts; empty when there is none of them. */
  public static Optional<Arrangement> of(
      Watermark watermark, Optional<Size> picture, Optional<Size> text) {
    return picture.isPresent() && text.isPresent()
        ? Optional.of(mixed(watermark, picture.get(), text.get()))
        : picture.or(() -> text).map(size -> new Arrangement(size, CORNER, CORNER));
  }

  private static Arrangement mixed(Watermark watermark, Size picture, Size text) {
    int height = Math.max(picture.height(), text.height());
    int width = picture.width() + watermark.interval() + text.width();
    boolean textFirst = watermark.order() == Order.TEXT_FIRST;
    int pictureLeft = textFirst ? text.width() + watermark.interval() : 0;
    int textLeft = textFirst ? 0 : picture.width() + watermark.interval();
    return new Arrangement(
        new Size(width, height),
        new Spot(pictureLeft, top(watermark, height - picture.height())),
        new Spot(textLeft, top(watermark, height - text.height())));
  }

  /** Halves are rounded down. */
  private static int top(Watermark watermark, int free) {
    return free * watermark.align() / 2;
  }
}
