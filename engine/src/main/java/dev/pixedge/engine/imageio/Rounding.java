package dev.pixedge.engine.imageio;

import dev.pixedge.engine.Plan;
import dev.pixedge.engine.RoundCorner;
import java.awt.image.BufferedImage;

/** Rounds the corners of an image: what lies outside becomes transparent. */
final class Rounding {
  private Rounding() {}

  static BufferedImage of(BufferedImage image, Plan.Round round) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage rounded = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    rounded.createGraphics().drawImage(image, 0, 0, null);
    RoundCorner corner = new RoundCorner(round.radius());
    byte[] coverage = corner.coverage();
    for (int y = 0; y < height; y++) {
      int down = Math.min(y, height - 1 - y);
      for (int x = 0; x < width && down < corner.side(); x++) {
        int across = Math.min(x, width - 1 - x);
        if (across < corner.side()) {
          int covered = coverage[down * corner.side() + across] & 0xFF;
          rounded.setRGB(x, y, faded(rounded.getRGB(x, y), covered));
        }
      }
    }
    return rounded;
  }

  private static int faded(int argb, int covered) {
    int alpha = ((argb >>> 24) * covered + 127) / 255;
    return (alpha << 24) | (argb & 0xFFFFFF);
  }
}
