package dev.pixedge.local;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files to upload: drawn photos, and what is wrong in one way each. */
final class SourceFiles {
  private static final int GIF_FRAMES = 2_000;

  private SourceFiles() {}

  static byte[] jpeg(int width, int height) throws IOException {
    return encoded(gradient(width, height), "jpg");
  }

  /** A photo of noise, which no format makes small. */
  static byte[] noise(int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    return encoded(picture, "jpg");
  }

  static byte[] truncatedJpeg() throws IOException {
    byte[] whole = noise(400, 300);
    return Arrays.copyOf(whole, whole.length / 2);
  }

  static byte[] text() {
    return "This is not a picture.\n".repeat(50).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] hundredBytes() throws IOException {
    return Arrays.copyOf(jpeg(64, 64), 100);
  }

  /** The header of a PNG of 30000 by 30000 pixels, with nothing behind it. */
  static byte[] hugePng() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(out, "IHDR", new byte[] {0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, 2, 0, 0, 0});
    chunk(out, "IDAT", new byte[0]);
    chunk(out, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /** An animation of 2,000 frames of 600 by 600 pixels, each of one colour. */
  static byte[] longGif() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
    out.write(new byte[] {0x58, 2, 0x58, 2, (byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
    for (int i = 0; i < GIF_FRAMES; i++) {
      out.write(new byte[] {0x21, (byte) 0xF9, 4, 0, 10, 0, 0, 0});
      out.write(new byte[] {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0});
    }
    out.write(0x3B);
    return out.toByteArray();
  }

  private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(type);
    checksum.update(data);
    out.writeInt(data.length);
    out.write(type);
    out.write(data);
    out.writeInt((int) checksum.getValue());
  }

  private static BufferedImage gradient(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return picture;
  }

  private static byte[] encoded(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, format, out)) {
      throw new IOException("expected a writer of " + format);
    }
    return out.toByteArray();
  }
}
