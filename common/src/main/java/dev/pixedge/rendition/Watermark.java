package dev.pixedge.rendition;

import dev.pixedge.fault.Fault;
import java.util.Optional;

/**
 * Draws a text, a picture or both over the picture. Source of the rules: x-oss-process, action
 * {@code watermark}.
 *
 * @param image the picture to draw
 * @param text the text to draw and its looks
 * @param opacity 0 to 100
 * @param gravity where it is drawn
 * @param x horizontal margin
 * @param y vertical margin
 * @param verticalOffset in the middle row, up is positive
 * @param tiling whether and how it is repeated over the whole picture
 * @param order whether picture or text comes first
 * @param align how picture and text are aligned: 0 top, 1 middle, 2 bottom
 * @param interval gap between picture and text
 */
public record Watermark(
    Optional<Overlay> image,
    Optional<Text> text,
    int opacity,
    Gravity gravity,
    int x,
    int y,
    int verticalOffset,
    Optional<Tiling> tiling,
    Order order,
    int align,
    int interval)
    implements Action {

  private static final int BOTTOM = 2;

  public Watermark {
    if (image.isEmpty() && text.isEmpty()) {
      throw new IllegalArgumentException("watermark: expected image or text");
    }
    boolean isMixed = image.isPresent() && text.isPresent();
    if (!isMixed && (order != Order.IMAGE_FIRST || align != BOTTOM || interval != 0)) {
      throw new IllegalArgumentException("watermark: expected image and text for an arrangement");
    }
  }

  /** What comes first, from left to right. */
  public enum Order {
    IMAGE_FIRST,
    TEXT_FIRST
  }

  /** The gaps between repetitions. */
  public record Tiling(int horizontal, int vertical) {}

  /**
   * A text and its looks.
   *
   * @param value at most 64 characters
   * @param font the font's name
   * @param size in pixels
   * @param shadow opacity of the shadow, 0 to 100
   * @param rotate clockwise, in degrees
   */
  public record Text(String value, FontName font, Color color, int size, int shadow, int rotate) {
    private static final int LONGEST = 64;

    /** Fault: {@code INVALID_ARGUMENT} for a longer text. */
    public Text {
      int length = value.codePointCount(0, value.length());
      if (length > LONGEST) {
        throw Fault.INVALID_ARGUMENT.because(
            "watermark text: expected at most %d characters, got %d".formatted(LONGEST, length));
      }
    }
  }
}
