package dev.pixedge.engine.imageio;

import dev.pixedge.engine.Fonts;
import dev.pixedge.engine.MarkText;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.engine.Turning;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Watermark.Text;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws lines of text in fonts of its own, never in those of the machine. */
final class Lettering {
  private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);
  private static final int OPAQUE = 255;

  private final Optional<Fonts> fonts;
  private List<Font> opened = List.of();

  Lettering(Optional<Fonts> fonts) {
    this.fonts = fonts;
  }

  /**
   * A text as it is drawn over pictures: coloured, with its shadow, turned. Empty when nothing of
   * it is seen.
   *
   * <p>Faults: {@code ACTION_NOT_AVAILABLE} where fonts cannot be used, {@code TARGET_TOO_LARGE}.
   */
  Optional<BufferedImage> drawn(Text text) {
    Fonts known = fonts.orElseThrow(MarkText::withoutFonts);
    String line = MarkText.line(text);
    try {
      TextLayout layout = layout(line, opened(known), text.size());
      Rectangle ink = layout.getPixelBounds(SMOOTH, 0, 0);
      return ink.isEmpty() ? Optional.empty() : Optional.of(turned(drawn(layout, ink, text), text));
    } catch (FaultException e) {
      throw e;
    } catch (LinkageError | InternalError | RuntimeException e) {
      throw Fault.ACTION_NOT_AVAILABLE.because(
          "watermark text: expected a Java that can draw text; this is the portable engine", e);
    }
  }

  private synchronized List<Font> opened(Fonts known) {
    if (opened.isEmpty()) {
      opened = known.faces().stream().map(Lettering::open).toList();
    }
    return opened;
  }

  private static Font open(Fonts.Face face) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, face.file().toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(face.file() + ": expected a font", e);
    }
  }

  /** Each character in the first font that has it, else in the first of all. */
  private static TextLayout layout(String line, List<Font> fonts, int size) {
    List<Font> sized = new ArrayList<>();
    fonts.forEach(font -> sized.add(font.deriveFont((float) size)));
    AttributedString text = new AttributedString(line);
    for (int at = 0; at < line.length(); ) {
      int character = line.codePointAt(at);
      int next = at + Character.charCount(character);
      Font font =
          sized.stream()
              .filter(it -> it.canDisplay(character))
              .findFirst()
              .orElse(sized.getFirst());
      text.addAttribute(TextAttribute.FONT, font, at, next);
      at = next;
    }
    return new TextLayout(text.getIterator(), SMOOTH);
  }

  private static BufferedImage drawn(TextLayout layout, Rectangle ink, Text text) {
    int offset = MarkText.shadowOffset(text);
    BufferedImage image = Srgb.canvas(ink.width + offset, ink.height + offset, true);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    if (offset > 0) {
      graphics.setColor(new Color(0, 0, 0, (text.shadow() * OPAQUE + 50) / 100));
      layout.draw(graphics, offset - ink.x, offset - ink.y);
    }
    graphics.setColor(new Color(text.color().rgb()));
    layout.draw(graphics, -ink.x, -ink.y);
    graphics.dispose();
    return image;
  }

  private static BufferedImage turned(BufferedImage image, Text text) {
    Size size = new Size(image.getWidth(), image.getHeight());
    return Turning.of(size, text.rotate()).map(turn -> Steps.turned(turn, image)).orElse(image);
  }
}
