package dev.pixedge.engine.vips;

import dev.pixedge.engine.Fonts;
import dev.pixedge.engine.MarkText;
import dev.pixedge.rendition.Watermark.Text;
import java.util.Optional;

/** Draws lines of text in fonts of its own, never in those of the machine. */
final class Lettering {
  /** What libvips says of a text that leaves no trace, such as one of blanks. */
  private static final String NOTHING = "no text to render";

  private static final String SETTINGS = "FONTCONFIG_FILE";

  private final LibVips vips;
  private final Optional<Fonts> fonts;
  private boolean loaded;

  Lettering(LibVips vips, Optional<Fonts> fonts) {
    this.vips = vips;
    this.fonts = fonts;
    // On macOS Pango would ask the system instead of fontconfig.
    vips.setEnvironment("PANGOCAIRO_BACKEND", "fontconfig");
  }

  /**
   * How much of each pixel a text covers: one band, no larger than what is drawn. Empty when
   * nothing is.
   *
   * <p>Faults: {@code ACTION_NOT_AVAILABLE} without fonts, {@code TARGET_TOO_LARGE}.
   */
  Optional<Image> coverage(Workspace workspace, Text text) {
    Fonts known = fonts.orElseThrow(MarkText::withoutFonts);
    String line = MarkText.line(text);
    load(workspace, known);
    try {
      return Optional.of(
          call(workspace, escaped(line), known.families() + " " + text.size()).image());
    } catch (VipsException e) {
      if (String.valueOf(e.getMessage()).contains(NOTHING)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** A font is known to the whole process once a text has named its file. */
  private synchronized void load(Workspace workspace, Fonts known) {
    if (loaded) {
      return;
    }
    // Only while fontconfig within libvips starts: that of Java reads the same variable.
    vips.setEnvironment(SETTINGS, known.settings().toString());
    try {
      for (Fonts.Face face : known.faces()) {
        call(workspace, "a", face.family())
            .with("fontfile", workspace.text(face.file().toString()))
            .image();
      }
      loaded = true;
    } finally {
      vips.unsetEnvironment(SETTINGS);
    }
  }

  /** At 72 dots per inch a point is a pixel. */
  private static Workspace.Call call(Workspace workspace, String markup, String font) {
    return workspace
        .call("text", false)
        .with("text", workspace.text(markup))
        .with("font", workspace.text(font))
        .options("dpi=72");
  }

  /** As markup of Pango, which is that of XML. */
  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
