package dev.pixedge.engine.imageio;

import java.awt.Graphics2D;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.util.Optional;

/**
 * Brings any decoded image into one of two working formats: 8-bit sRGB without or with
 * (premultiplied) alpha.
 */
final class Srgb {
  private Srgb() {}

  /**
   * The image in its working format.
   *
   * @param profile the profile that the file carries, where the reader did not apply it
   */
  static BufferedImage of(BufferedImage image, Optional<ICC_Profile> profile) {
    ColorSpace space = image.getColorModel().getColorSpace();
    if (space.getType() == ColorSpace.TYPE_GRAY) {
      return ofGrey(image);
    }
    BufferedImage known = profile.map(found -> labelled(image, found)).orElse(image);
    return known.getColorModel().getColorSpace().isCS_sRGB() ? drawn(known) : converted(known);
  }

  /** An empty working image, transparent or black. */
  static BufferedImage canvas(int width, int height, boolean alpha) {
    return new BufferedImage(
        width, height, alpha ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB);
  }

  private static BufferedImage drawn(BufferedImage image) {
    BufferedImage result = canvas(image.getWidth(), image.getHeight(), hasAlpha(image));
    if (result.getType() == image.getType()) {
      return image;
    }
    Graphics2D graphics = result.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return result;
  }

  private static BufferedImage converted(BufferedImage image) {
    int type = hasAlpha(image) ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), type);
    try {
      return drawn(new ColorConvertOp(null).filter(image, result));
    } catch (CMMException _) {
      // a profile that cannot be used does not cost the picture
      return drawn(image);
    }
  }

  /** The same samples, read in the colour space of this profile. */
  private static BufferedImage labelled(BufferedImage image, ICC_Profile profile) {
    ColorModel model = image.getColorModel();
    if (!(model instanceof ComponentColorModel) || profile.getNumComponents() != 3) {
      return image;
    }
    ComponentColorModel labelled =
        new ComponentColorModel(
            new ICC_ColorSpace(profile),
            model.hasAlpha(),
            model.isAlphaPremultiplied(),
            model.getTransparency(),
            model.getTransferType());
    return new BufferedImage(labelled, image.getRaster(), model.isAlphaPremultiplied(), null);
  }

  /** Java takes grey for linear light; files mean it as sRGB does. */
  private static BufferedImage ofGrey(BufferedImage image) {
    Raster raster = image.getRaster();
    int most = (1 << image.getColorModel().getComponentSize(0)) - 1;
    boolean alpha = hasAlpha(image);
    int[] samples = new int[raster.getNumBands()];
    BufferedImage result =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        raster.getPixel(x + raster.getMinX(), y + raster.getMinY(), samples);
        int grey = (samples[0] * 255 + most / 2) / most;
        int opacity = alpha ? (samples[1] * 255 + most / 2) / most : 255;
        result.setRGB(x, y, opacity << 24 | grey << 16 | grey << 8 | grey);
      }
    }
    return drawn(result);
  }

  private static boolean hasAlpha(BufferedImage image) {
    return image.getColorModel().hasAlpha();
  }
}
