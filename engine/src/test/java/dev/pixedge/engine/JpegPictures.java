package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;

/** JPEGs of every kind that a site's sources come in. */
public final class JpegPictures {
  private static final String JDK = "com.sun.imageio";
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;

  private JpegPictures() {}

  /** Baseline, 4:2:0, of this quality from 1 to 100; grey when the image is. */
  public static Blob baseline(BufferedImage image, int quality) {
    return blob(written(new IIOImage(image, null, null), quality, false));
  }

  /** Progressive, otherwise like baseline. */
  public static Blob progressive(BufferedImage image, int quality) {
    return blob(written(new IIOImage(image, null, null), quality, true));
  }

  /** CMYK as Photoshop writes it: four components, stored inverted, Adobe transform 0. */
  public static Blob cmyk(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = image.getRGB(x, y);
        raster.setPixel(x, y, invertedCmyk(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
      }
    }
    return inks(raster);
  }

  /** A CMYK JPEG, inverted as Adobe writes it, whose quadrants are one full ink each. */
  static Blob inks(int width, int height) {
    WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
    for (int i = 0; i < width * height; i++) {
      int[] pixel = {255, 255, 255, 255};
      pixel[2 * (i / width * 2 / height) + i % width * 2 / width] = 0;
      raster.setPixel(i % width, i / width, pixel);
    }
    return inks(raster);
  }

  private static Blob inks(WritableRaster raster) {
    byte[] jpeg = written(new IIOImage(raster, null, null), 95, false);
    byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    return blob(withSegment(jpeg, APP14, adobe));
  }

  /**
   * The card as a camera stores it when it is held in one of eight ways: seen upright it is always
   * {@code width} by {@code height} with the colours of {@link TestCard}.
   */
  public static Blob oriented(int width, int height, int orientation) {
    BufferedImage seen = TestCard.quadrants(width, height);
    return withOrientation(baseline(stored(seen, orientation), 95), orientation);
  }

  /** The same JPEG with an EXIF orientation. */
  public static Blob withOrientation(Blob jpeg, int orientation) {
    return withExif(jpeg, exif(orientation));
  }

  /** The same JPEG with this EXIF, from the byte order mark on. */
  public static Blob withExif(Blob jpeg, byte[] exif) {
    byte[] name = {'E', 'x', 'i', 'f', 0, 0};
    byte[] segment = ByteBuffer.allocate(name.length + exif.length).put(name).put(exif).array();
    return blob(withSegment(jpeg.bytes(), APP1, segment));
  }

  /** The same JPEG with a colour profile. */
  public static Blob withProfile(Blob jpeg, byte[] profile) {
    byte[] name = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer segment = ByteBuffer.allocate(name.length + 2 + profile.length);
    segment.put(name).put((byte) 1).put((byte) 1).put(profile);
    return blob(withSegment(jpeg.bytes(), APP2, segment.array()));
  }

  /** An EXIF structure that holds nothing but an orientation. */
  static byte[] exif(int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
    exif.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x112).putShort((short) 3).putInt(1).putInt(orientation).putInt(0);
    return exif.array();
  }

  /** What is stored so that the orientation makes it look as seen. Source: CIPA DC-008. */
  static BufferedImage stored(BufferedImage seen, int orientation) {
    int seenWidth = seen.getWidth();
    int seenHeight = seen.getHeight();
    boolean turned = orientation > 4;
    int width = turned ? seenHeight : seenWidth;
    int height = turned ? seenWidth : seenHeight;
    BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int right = width - 1 - x;
        int bottom = height - 1 - y;
        int rgb =
            switch (orientation) {
              case 1 -> seen.getRGB(x, y);
              case 2 -> seen.getRGB(right, y);
              case 3 -> seen.getRGB(right, bottom);
              case 4 -> seen.getRGB(x, bottom);
              case 5 -> seen.getRGB(y, x);
              case 6 -> seen.getRGB(bottom, x);
              case 7 -> seen.getRGB(bottom, right);
              case 8 -> seen.getRGB(y, right);
              default -> throw new IllegalArgumentException("orientation " + orientation);
            };
        stored.setRGB(x, y, rgb);
      }
    }
    return stored;
  }

  private static int[] invertedCmyk(int red, int green, int blue) {
    int white = Math.max(red, Math.max(green, blue));
    if (white == 0) {
      return new int[] {255, 255, 255, 0};
    }
    return new int[] {red * 255 / white, green * 255 / white, blue * 255 / white, white};
  }

  private static byte[] written(IIOImage image, int quality, boolean progressive) {
    return Written.by(
        "jpeg",
        JDK,
        image,
        param -> {
          param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
          param.setCompressionQuality(quality / 100f);
          if (progressive) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
          }
          return param;
        });
  }

  /** The JPEG with one more segment, directly behind its first marker. */
  private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int length = content.length + 2;
    bytes.write(jpeg, 0, 2);
    bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
    bytes.writeBytes(content);
    bytes.write(jpeg, 2, jpeg.length - 2);
    return bytes.toByteArray();
  }

  private static Blob blob(byte[] bytes) {
    return Blob.of("image/jpeg", bytes);
  }
}
