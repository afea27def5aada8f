package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.UnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** TIFFs: uncompressed ones of one strip, in either byte order, and those that the JDK writes. */
public final class TiffPictures {
  private static final String JDK = "com.sun.imageio";
  private static final int HEADER = 8;
  private static final int ENTRY = 12;
  private static final int ENTRIES = 11;
  private static final int DEPTHS = HEADER + 2 + ENTRIES * ENTRY + 4;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private TiffPictures() {}

  /** Compressed with what the JDK calls by this name. */
  public static Blob compressed(BufferedImage image, String compression) {
    return written(
        image,
        param -> {
          param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
          param.setCompressionType(compression);
          return param;
        });
  }

  /** In square tiles of this side. */
  public static Blob tiled(BufferedImage image, int side) {
    return written(
        image,
        param -> {
          param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
          param.setTiling(side, side, 0, 0);
          return param;
        });
  }

  /** Several pages. */
  public static Blob pages(BufferedImage... images) {
    ImageWriter writer = Written.writer("tiff", JDK);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.prepareWriteSequence(null);
      for (BufferedImage image : images) {
        writer.writeToSequence(new IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return Blob.of("image/tiff", bytes.toByteArray());
  }

  private static Blob written(BufferedImage image, UnaryOperator<ImageWriteParam> set) {
    return Blob.of("image/tiff", Written.by("tiff", JDK, image, set));
  }

  /** 8-bit RGB. */
  public static Blob of(BufferedImage image, ByteOrder order) {
    return of(image, order, 1, false);
  }

  /** 8-bit RGB, or RGBA, stored with this orientation. */
  public static Blob of(BufferedImage image, ByteOrder order, int orientation, boolean alpha) {
    int samples = alpha ? 4 : 3;
    int dataLength = image.getWidth() * image.getHeight() * samples;
    ByteBuffer file = ByteBuffer.allocate(DEPTHS + 8 + dataLength).order(order);
    String mark = order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM";
    file.put((byte) mark.charAt(0)).put((byte) mark.charAt(1)).putShort((short) 42).putInt(HEADER);
    file.putShort((short) ENTRIES);
    entry(file, 0x100, SHORT, 1, image.getWidth());
    entry(file, 0x101, SHORT, 1, image.getHeight());
    entry(file, 0x102, SHORT, samples, DEPTHS);
    entry(file, 0x103, SHORT, 1, 1);
    entry(file, 0x106, SHORT, 1, 2);
    entry(file, 0x111, LONG, 1, DEPTHS + 8);
    entry(file, 0x112, SHORT, 1, orientation);
    entry(file, 0x115, SHORT, 1, samples);
    entry(file, 0x116, SHORT, 1, image.getHeight());
    entry(file, 0x117, LONG, 1, dataLength);
    entry(file, 0x152, SHORT, 1, alpha ? 2 : 0);
    file.putInt(0);
    for (int i = 0; i < 4; i++) {
      file.putShort((short) 8);
    }
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int argb = image.getRGB(x, y);
        file.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
        if (alpha) {
          file.put((byte) (argb >> 24));
        }
      }
    }
    return Blob.of("image/tiff", file.array());
  }

  private static void entry(ByteBuffer file, int tag, int type, int count, int value) {
    file.putShort((short) tag).putShort((short) type).putInt(count);
    if (type == SHORT && count == 1) {
      file.putShort((short) value).putShort((short) 0);
    } else {
      file.putInt(value);
    }
  }
}
