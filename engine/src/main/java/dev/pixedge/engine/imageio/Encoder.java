package dev.pixedge.engine.imageio;

import dev.pixedge.engine.OutputChoice;
import dev.pixedge.fault.Fault;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures, without metadata. */
final class Encoder {
  private Encoder() {}

  /**
   * The picture in the format chosen or in the best one below it: AVIF is a ceiling, and so is WebP
   * where its library cannot be loaded.
   *
   * <p>Fault: {@code ACTION_NOT_AVAILABLE} for GIF.
   */
  static Blob encode(BufferedImage image, OutputChoice choice) {
    return switch (choice.format()) {
      case AVIF, WEBP -> webpOrCompatible(image, choice);
      case JPEG -> jpeg(image, choice);
      case PNG -> png(image);
      case COMPAT -> compatible(image, choice);
      case GIF ->
          throw Fault.ACTION_NOT_AVAILABLE.because(
              "format: expected jpeg, png, webp, avif or compat for the portable engine, got gif");
    };
  }

  private static Blob webpOrCompatible(BufferedImage image, OutputChoice choice) {
    try {
      return webp(image, choice.quality());
    } catch (LinkageError _) {
      return compatible(image, choice);
    }
  }

  private static Blob compatible(BufferedImage image, OutputChoice choice) {
    return image.getColorModel().hasAlpha() ? png(image) : jpeg(image, choice);
  }

  private static Blob webp(BufferedImage image, int quality) {
    ImageWriter writer = writer("webp");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType("Lossy");
    param.setCompressionQuality(quality / 100f);
    return written("image/webp", writer, image, param);
  }

  private static Blob png(BufferedImage image) {
    ImageWriter writer = writer("png");
    return written("image/png", writer, image, writer.getDefaultWriteParam());
  }

  private static Blob jpeg(BufferedImage image, OutputChoice choice) {
    ImageWriter writer = writer("jpeg");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(choice.quality() / 100f);
    param.setProgressiveMode(
        choice.progressive() ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    return written("image/jpeg", writer, onWhite(image), param);
  }

  private static BufferedImage onWhite(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return image;
    }
    BufferedImage flat = Srgb.canvas(image.getWidth(), image.getHeight(), false);
    Graphics2D graphics = flat.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return flat;
  }

  private static ImageWriter writer(String format) {
    return ImageIO.getImageWritersByFormatName(format).next();
  }

  private static Blob written(
      String contentType, ImageWriter writer, BufferedImage image, ImageWriteParam param) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return Blob.of(contentType, bytes.toByteArray());
  }
}
