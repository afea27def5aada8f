package dev.pixedge.engine.vips;

import dev.pixedge.engine.MarkText;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.engine.Turning;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Watermark.Text;

/** A text as it is drawn over pictures: coloured, with its shadow, turned. */
final class TextMark {
  private TextMark() {}

  /** From how much of each pixel the text covers. */
  static Image of(Image coverage, Text text, Marks marks) {
    Image upright = shadowed(coverage, text);
    return Turning.of(upright.size(), text.rotate())
        .map(turn -> Steps.apply(upright, turn, marks))
        .orElse(upright);
  }

  private static Image shadowed(Image coverage, Text text) {
    Image letters = coloured(coverage, text.color());
    int offset = MarkText.shadowOffset(text);
    if (offset == 0) {
      return letters;
    }
    Size size = new Size(coverage.width() + offset, coverage.height() + offset);
    Image faint = coverage.linear(new double[] {text.shadow() / 100.0}, new double[] {0});
    Image shadow = coloured(Steps.embedded(faint, offset, offset, size), Color.BLACK);
    return shadow.under(letters, 0, 0);
  }

  private static Image coloured(Image coverage, Color color) {
    return coverage
        .linear(new double[] {0, 0, 0}, new double[] {color.red(), color.green(), color.blue()})
        .call("copy")
        .options("interpretation=srgb")
        .image()
        .and(coverage);
  }
}
