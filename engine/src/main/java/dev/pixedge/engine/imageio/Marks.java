package dev.pixedge.engine.imageio;

import dev.pixedge.engine.Arrangement;
import dev.pixedge.engine.Overlays;
import dev.pixedge.engine.Overlays.Planned;
import dev.pixedge.engine.Placement;
import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Overlay;
import dev.pixedge.rendition.Watermark;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.TexturePaint;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Draws marks over images. */
final class Marks {
  private final Decoder decoder;
  private final Overlays overlays;
  private final Lettering lettering;

  Marks(Decoder decoder, Overlays overlays, Lettering lettering) {
    this.decoder = decoder;
    this.overlays = overlays;
    this.lettering = lettering;
  }

  /** The image with its mark. */
  BufferedImage over(BufferedImage image, Plan.Mark step) {
    Watermark watermark = step.watermark();
    Optional<BufferedImage> picture =
        watermark.image().map(overlay -> picture(step.size(), overlay));
    Optional<BufferedImage> text = watermark.text().flatMap(lettering::drawn);
    return Arrangement.of(watermark, picture.map(Marks::size), text.map(Marks::size))
        .map(arranged -> laid(image, together(arranged, picture, text), step))
        .orElse(image);
  }

  private static BufferedImage laid(BufferedImage below, BufferedImage mark, Plan.Mark step) {
    boolean alpha = below.getColorModel().hasAlpha();
    BufferedImage image = Srgb.canvas(below.getWidth(), below.getHeight(), alpha);
    draw(image, below, 0, 0);
    Placement place = Placement.of(step.watermark(), step.size(), size(mark));
    Graphics2D graphics = image.createGraphics();
    graphics.setComposite(AlphaComposite.SrcOver.derive(step.watermark().opacity() / 100f));
    if (place.pitch().isEmpty()) {
      graphics.drawImage(mark, place.left(), place.top(), null);
    } else {
      Size pitch = place.pitch().get();
      BufferedImage tile = Srgb.canvas(pitch.width(), pitch.height(), true);
      draw(tile, mark, 0, 0);
      Rectangle first = new Rectangle(place.left(), place.top(), pitch.width(), pitch.height());
      graphics.setPaint(new TexturePaint(tile, first));
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    }
    graphics.dispose();
    return image;
  }

  private static BufferedImage together(
      Arrangement arranged, Optional<BufferedImage> picture, Optional<BufferedImage> text) {
    Size size = arranged.size();
    BufferedImage mark = Srgb.canvas(size.width(), size.height(), true);
    picture.ifPresent(
        part -> draw(mark, part, arranged.picture().left(), arranged.picture().top()));
    text.ifPresent(part -> draw(mark, part, arranged.text().left(), arranged.text().top()));
    return mark;
  }

  private static void draw(BufferedImage onto, BufferedImage part, int left, int top) {
    Graphics2D graphics = onto.createGraphics();
    graphics.drawImage(part, left, top, null);
    graphics.dispose();
  }

  private BufferedImage picture(Size below, Overlay overlay) {
    Planned planned = overlays.on(below, overlay);
    try {
      BufferedImage image = decoder.decode(planned.blob(), planned.facts(), planned.plan());
      return Steps.all(image, planned.plan(), this);
    } catch (FaultException problem) {
      throw Overlays.broken(overlay.key(), problem);
    }
  }

  private static Size size(BufferedImage image) {
    return new Size(image.getWidth(), image.getHeight());
  }
}
