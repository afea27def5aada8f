package dev.pixedge.engine.imageio;

import dev.pixedge.engine.Plan;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Turns an image by an angle that is not right; what it does not cover is transparent. */
final class Tilted {
  private Tilted() {}

  static BufferedImage of(BufferedImage image, Plan.Turn turn) {
    BufferedImage turned = Srgb.canvas(turn.size().width(), turn.size().height(), true);
    Graphics2D graphics = turned.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
    graphics.rotate(Math.toRadians(turn.degrees()));
    graphics.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return turned;
  }
}
