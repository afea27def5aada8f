package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageWriteParam;

/** PNGs of every kind, and the chunks to build others from. */
public final class PngPictures {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private PngPictures() {}

  /** A PNG whose depth, palette and transparency are the image's. */
  public static Blob of(BufferedImage image) {
    return blob(Written.by("png", "com.sun.imageio", image, param -> param));
  }

  /** An interlaced PNG. */
  public static Blob interlaced(BufferedImage image) {
    return blob(
        Written.by(
            "png",
            "com.sun.imageio",
            image,
            param -> {
              param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
              return param;
            }));
  }

  /** 16 bits a sample: each colour of the image times 257, so that 8 bits give it back. */
  public static Blob sixteenBit(BufferedImage image) {
    return of(deep(image));
  }

  /** The same image with 16 bits a sample. */
  static BufferedImage deep(BufferedImage image) {
    ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    ComponentColorModel model =
        new ComponentColorModel(srgb, false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
    WritableRaster raster =
        model.createCompatibleWritableRaster(image.getWidth(), image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        int[] samples = {(rgb >> 16 & 0xFF) * 257, (rgb >> 8 & 0xFF) * 257, (rgb & 0xFF) * 257};
        raster.setPixel(x, y, samples);
      }
    }
    return new BufferedImage(model, raster, false, null);
  }

  /** Grey with alpha, two bytes a pixel: this level everywhere, clear in the left half. */
  public static Blob greyWithAlpha(int width, int height, int level) {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            Transparency.TRANSLUCENT,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, new int[] {level, x < width / 2 ? 0 : 255});
      }
    }
    return of(new BufferedImage(model, raster, false, null));
  }

  /** An APNG that claims this many frames; without animation it is the image. */
  public static Blob animated(BufferedImage image, int frames) {
    return withChunk(of(image), "acTL", ByteBuffer.allocate(8).putInt(frames).array());
  }

  /** A sound header for a picture of this size, 8-bit RGB, with almost no data behind it. */
  public static Blob claiming(int width, int height) {
    byte[] data = deflated(new byte[1024]);
    return blob(file(chunk("IHDR", header(width, height)), chunk("IDAT", data)));
  }

  /** The same PNG with one more chunk, directly behind its header. */
  public static Blob withChunk(Blob png, String name, byte[] content) {
    byte[] bytes = png.bytes();
    int headerEnd = SIGNATURE.length + 25;
    byte[] chunk = chunk(name, content);
    return blob(
        ByteBuffer.allocate(bytes.length + chunk.length)
            .put(bytes, 0, headerEnd)
            .put(chunk)
            .put(bytes, headerEnd, bytes.length - headerEnd)
            .array());
  }

  /** A profile as the content of a chunk iCCP. */
  public static byte[] profileChunk(byte[] profile) {
    byte[] data = deflated(profile);
    return ByteBuffer.allocate(3 + data.length)
        .put((byte) 'p')
        .putShort((short) 0)
        .put(data)
        .array();
  }

  private static byte[] header(int width, int height) {
    return ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put(new byte[] {8, 2, 0, 0, 0})
        .array();
  }

  private static byte[] file(byte[]... chunks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(SIGNATURE);
    for (byte[] chunk : chunks) {
      bytes.writeBytes(chunk);
    }
    bytes.writeBytes(chunk("IEND", new byte[0]));
    return bytes.toByteArray();
  }

  private static byte[] chunk(String name, byte[] content) {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(type)
        .put(content)
        .putInt((int) sum.getValue())
        .array();
  }

  private static byte[] deflated(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Blob blob(byte[] bytes) {
    return Blob.of("image/png", bytes);
  }
}
