package dev.pixedge.engine;

import dev.pixedge.engine.Overlays.Planned;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.rendition.Watermark;
import dev.pixedge.rendition.Watermark.Text;
import java.util.Optional;

/**
 * How many bytes drawing the marks of a plan needs at most.
 *
 * @param decoding of the largest picture that is drawn, while it is read
 * @param kept until the picture that they are drawn over is finished
 */
record MarkMemory(long decoding, long kept) {
  private static final int PIXEL = 4;

  /** A line is at most so many times as high as its font's size, in the fonts that there are. */
  private static final int LINE = 2;

  /**
   * Of a plan.
   *
   * <p>Faults: those of {@link Overlays#on}.
   */
  static MarkMemory of(Plan plan, Overlays overlays) {
    long decoding = 0;
    long kept = 0;
    for (Plan.Step step : plan.steps()) {
      if (step instanceof Plan.Mark mark) {
        Watermark watermark = mark.watermark();
        Optional<Planned> picture =
            watermark.image().map(overlay -> overlays.on(mark.size(), overlay));
        decoding = Math.max(decoding, picture.map(MarkMemory::decoding).orElse(0L));
        kept += kept(watermark, picture.map(planned -> planned.plan().size()));
      }
    }
    return new MarkMemory(decoding, kept);
  }

  private static long decoding(Planned picture) {
    boolean turned = picture.plan().orientation() >= 5;
    Size stored = new Size(picture.facts().width(), picture.facts().height());
    return DecodeMemory.of(picture.blob(), picture.facts())
        + PlanMemory.of(picture.plan(), turned ? stored.turned() : stored);
  }

  /** Each part, and both beside each other where there are two. */
  private static long kept(Watermark watermark, Optional<Size> picture) {
    long width = watermark.interval();
    long height = 0;
    long parts = 0;
    for (Size part : picture.stream().toList()) {
      width += part.width();
      height = part.height();
      parts += part.pixels();
    }
    for (Size part : watermark.text().map(MarkMemory::around).stream().toList()) {
      width += part.width();
      height = Math.max(height, part.height());
      parts += part.pixels();
    }
    boolean both = picture.isPresent() && watermark.text().isPresent();
    return PIXEL * (both ? parts + width * height : parts);
  }

  /** A text is at most so large once it is turned. */
  private static Size around(Text text) {
    int characters = text.value().codePointCount(0, text.value().length());
    int width = Math.min(MarkText.WIDEST, Math.max(1, characters) * text.size());
    int height = LINE * text.size();
    if (text.rotate() % 180 == 0) {
      return new Size(width, height);
    }
    int across = (int) Math.ceil(Math.hypot(width, height));
    return text.rotate() % 90 == 0 ? new Size(height, width) : new Size(across, across);
  }
}
