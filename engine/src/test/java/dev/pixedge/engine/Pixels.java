package dev.pixedge.engine;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decoded pictures and how far they are from one another. */
public final class Pixels {
  private Pixels() {}

  /** The first frame of a JPEG, PNG, GIF or WebP. */
  public static BufferedImage of(Blob blob) {
    SourceFormat format = Probe.of(blob).format();
    try (ImageInputStream input =
        ImageIO.createImageInputStream(new ByteArrayInputStream(blob.bytes()))) {
      ImageReader reader =
          format == SourceFormat.WEBP
              ? new WebPImageReaderSpi().createReaderInstance(null)
              : ImageIO.getImageReadersByFormatName(format.name()).next();
      try {
        reader.setInput(input);
        return inColor(reader.read(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Java would show grey as linear light, which no file means; drawing copies its levels. */
  private static BufferedImage inColor(BufferedImage image) {
    if (image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
      return image;
    }
    BufferedImage color =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    color.createGraphics().drawImage(image, 0, 0, null);
    return color;
  }

  /** The largest difference of one channel between two opaque colours. */
  public static int distance(Color one, Color other) {
    int red = Math.abs(one.getRed() - other.getRed());
    int green = Math.abs(one.getGreen() - other.getGreen());
    int blue = Math.abs(one.getBlue() - other.getBlue());
    return Math.max(red, Math.max(green, blue));
  }

  /** The colour of a pixel, opaque. */
  public static Color at(BufferedImage image, int x, int y) {
    return new Color(image.getRGB(x, y));
  }

  /** The opacity of a pixel, 0 to 255. */
  public static int opacity(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) >>> 24;
  }

  /** The peak signal-to-noise ratio of two images of one size, over their colours, in dB. */
  public static double psnr(BufferedImage one, BufferedImage other) {
    double squares = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        Color a = at(one, x, y);
        Color b = at(other, x, y);
        squares += Math.pow(a.getRed() - b.getRed(), 2);
        squares += Math.pow(a.getGreen() - b.getGreen(), 2);
        squares += Math.pow(a.getBlue() - b.getBlue(), 2);
      }
    }
    double mean = squares / (3.0 * one.getWidth() * one.getHeight());
    return mean == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(255 * 255 / mean);
  }
}
