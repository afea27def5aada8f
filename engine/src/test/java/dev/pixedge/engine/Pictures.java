package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;

/** One sound picture of each common format, of the four quadrants of {@link TestCard}. */
public final class Pictures {
  private Pictures() {}

  /** A baseline JPEG of quality 90. */
  public static Blob jpeg(int width, int height) {
    return JpegPictures.baseline(TestCard.quadrants(width, height), 90);
  }

  /** A PNG of 8-bit RGB. */
  public static Blob png(int width, int height) {
    return PngPictures.of(TestCard.quadrants(width, height));
  }

  /** A PNG of 8-bit RGBA with a transparent frame. */
  public static Blob transparentPng(int width, int height) {
    return PngPictures.of(TestCard.framed(width, height));
  }

  /** A GIF of one frame. */
  public static Blob gif(int width, int height) {
    return GifPictures.still(TestCard.quadrants(width, height, BufferedImage.TYPE_BYTE_INDEXED));
  }

  /** A GIF of this many frames, 100 ms each, that plays for ever. */
  public static Blob animatedGif(int width, int height, int frames) {
    return GifPictures.animated(width, height, frames);
  }

  /** A BMP of 24 bits. */
  public static Blob bmp(int width, int height) {
    byte[] bytes =
        Written.by("bmp", "com.sun.imageio", TestCard.quadrants(width, height), param -> param);
    return Blob.of("image/bmp", bytes);
  }

  /** A TIFF of 8-bit RGB, not compressed. */
  public static Blob tiff(int width, int height) {
    return TiffPictures.of(TestCard.quadrants(width, height), ByteOrder.LITTLE_ENDIAN);
  }

  /** A lossy WebP of quality 90. */
  public static Blob webp(int width, int height) {
    return WebpPictures.lossy(TestCard.quadrants(width, height), 90);
  }
}
