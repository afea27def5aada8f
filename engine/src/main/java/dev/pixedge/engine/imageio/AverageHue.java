package dev.pixedge.engine.imageio;

import dev.pixedge.engine.Raster;
import dev.pixedge.rendition.Color;
import java.awt.image.BufferedImage;

/** The mean colour of an image, over white. */
final class AverageHue {
  private AverageHue() {}

  static Color of(BufferedImage image) {
    double[] sums = new double[3];
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int argb : row) {
        for (int band = 0; band < 3; band++) {
          sums[band] += overWhite((argb >> (16 - 8 * band)) & 0xFF, argb >>> 24);
        }
      }
    }
    double pixels = (double) image.getWidth() * image.getHeight();
    int rgb = 0;
    for (double sum : sums) {
      rgb = rgb * 256 + (int) Math.round(sum / pixels);
    }
    return new Color(rgb);
  }

  /** Its pixels over white. */
  static Raster overWhite(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    for (int i = 0; i < pixels.length; i++) {
      int rgb = 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        double level = overWhite(pixels[i] >> shift & 0xFF, pixels[i] >>> 24);
        rgb = rgb << 8 | (int) Math.round(level);
      }
      pixels[i] = rgb;
    }
    return new Raster(image.getWidth(), image.getHeight(), pixels);
  }

  private static double overWhite(int level, int alpha) {
    return 255 - (255 - level) * alpha / 255.0;
  }
}
