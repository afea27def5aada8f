package dev.pixedge.engine;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes test pictures with the writers of the JDK and of plug-ins. */
final class Written {
  private Written() {}

  /** The bytes that the writer of this class name makes of an image. */
  static byte[] by(
      String format,
      String writerPackage,
      RenderedImage image,
      UnaryOperator<ImageWriteParam> set) {
    return by(format, writerPackage, new IIOImage(image, null, null), set);
  }

  static byte[] by(
      String format, String writerPackage, IIOImage image, UnaryOperator<ImageWriteParam> set) {
    ImageWriter writer = writer(format, writerPackage);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, image, set.apply(writer.getDefaultWriteParam()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static ImageWriter writer(String format, String writerPackage) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith(writerPackage)) {
        return writer;
      }
    }
    throw new IllegalStateException("no writer of " + format + " in " + writerPackage);
  }
}
