package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Sources that must end in a named fault, or at least do no harm. */
public final class DamagedPictures {
  private DamagedPictures() {}

  /** A text file that is named like a photo. */
  public static Blob text() {
    return Blob.of("image/jpeg", "This is no photo.\n".getBytes(StandardCharsets.UTF_8));
  }

  /** The first 100 bytes of a photo. */
  public static Blob hundredBytes() {
    return head(photo(), 100);
  }

  /** A photo whose second part is missing, cut at 55 percent. */
  public static Blob truncatedJpeg() {
    return cut(photo(), 55);
  }

  /** The first {@code percent} of these bytes. */
  public static Blob cut(Blob whole, int percent) {
    return head(whole, whole.bytes().length * percent / 100);
  }

  /** The first bytes of these. */
  public static Blob head(Blob whole, int length) {
    return Blob.of(whole.info().contentType(), Arrays.copyOf(whole.bytes(), length));
  }

  /** The same with bytes changed behind its first {@code from}, always the same ones for a seed. */
  public static Blob scrambled(Blob whole, int from, int changes, long seed) {
    byte[] bytes = whole.bytes().clone();
    Random random = new Random(seed);
    for (int i = 0; i < changes; i++) {
      bytes[from + random.nextInt(bytes.length - from)] = (byte) random.nextInt(256);
    }
    return Blob.of(whole.info().contentType(), bytes);
  }

  /** A small PNG that claims 900 million pixels. */
  public static Blob pngOf30000x30000() {
    return PngPictures.claiming(30_000, 30_000);
  }

  /** A small PNG that claims a side of 13 million pixels. */
  public static Blob pngOf320x13304048() {
    return PngPictures.claiming(320, 13_304_048);
  }

  /** A small PNG that claims a side of 9 million pixels. */
  public static Blob pngOf9503040x240() {
    return PngPictures.claiming(9_503_040, 240);
  }

  /** A GIF of 46 kB that has 2,000 frames. */
  public static Blob gifOf2000Frames() {
    return GifPictures.ofTinyFrames(2_000);
  }

  /** A progressive photo of whose last scan, one of AC coefficients, all bits are set: no code. */
  public static Blob progressiveWithoutCodes() {
    byte[] bytes = JpegPictures.progressive(TestCard.photo(800, 600), 90).bytes().clone();
    int end = bytes.length - 2;
    int scan = end;
    while (bytes[scan] != -1 || bytes[scan + 1] != (byte) 0xDA) {
      scan--;
    }
    int start = scan + 2 + (bytes[scan + 2] << 8 | bytes[scan + 3]);
    for (int at = start; at < end; at++) {
      bytes[at] = (byte) ((at - start) % 2 == 0 && at + 1 < end ? 0xFF : 0);
    }
    return Blob.of("image/jpeg", bytes);
  }

  private static Blob photo() {
    return JpegPictures.baseline(TestCard.photo(800, 600), 90);
  }
}
