package dev.pixedge.engine;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Watermark.Text;
import java.util.stream.Collectors;

/** What every engine needs to know of the text of a watermark before it draws it. */
public final class MarkText {
  /**
   * The longest side of a picture that there can be; about as wide is what a text may come to if
   * each of its characters is as wide as the font is high.
   */
  static final int WIDEST = 16_384;

  /** A shadow lies a twentieth of the font's size to the right and below. */
  private static final int SHADOW_PART = 20;

  /** Stands for something that is no text. */
  private static final int OBJECT = 0xFFFC;

  private MarkText() {}

  /**
   * The line that is drawn: what breaks lines or is no character of a text counts as a space.
   *
   * <p>Fault: {@code TARGET_TOO_LARGE} for a text that is wider than any picture.
   */
  public static String line(Text text) {
    String value = text.value();
    long width = (long) value.codePointCount(0, value.length()) * text.size();
    if (width > WIDEST) {
      throw Fault.TARGET_TOO_LARGE.because(
          "watermark text: expected characters times size up to " + WIDEST + ", got " + width);
    }
    return value
        .codePoints()
        .mapToObj(c -> isSpace(c) ? " " : Character.toString(c))
        .collect(Collectors.joining());
  }

  private static boolean isSpace(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> character == OBJECT || (character & 0xFFFE) == 0xFFFE;
    };
  }

  /** How far a shadow lies to the right and below, in pixels; 0 for a text without one. */
  public static int shadowOffset(Text text) {
    return text.shadow() == 0 ? 0 : Math.max(1, (text.size() + SHADOW_PART / 2) / SHADOW_PART);
  }

  /** The fault of an engine that has no fonts. */
  public static FaultException withoutFonts() {
    return Fault.ACTION_NOT_AVAILABLE.because(
        "watermark text: expected the fonts in engine/fonts (run `make`) or where PIXEDGE_FONTS"
            + " says");
  }
}
