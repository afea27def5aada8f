package dev.pixedge.local.page;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** An opaque picture whose pixels are set one by one, or drawn on. */
final class Canvas {
  final int width;
  final int height;
  private final BufferedImage image;
  private final int[] pixels;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  BufferedImage image() {
    return image;
  }

  /** A brush with soft edges; the caller disposes of it. */
  Graphics2D brush() {
    return Brush.on(image);
  }

  /** The pixel as 0xRRGGBB; a place outside is the nearest one inside. */
  int at(int x, int y) {
    int column = Math.clamp(x, 0, width - 1);
    int row = Math.clamp(y, 0, height - 1);
    return pixels[row * width + column] & 0xFFFFFF;
  }

  /** Sets a pixel; channels beyond 0 to 255 are clipped. */
  void set(int x, int y, float red, float green, float blue) {
    pixels[y * width + x] = Tint.pack(red, green, blue);
  }

  void set(int x, int y, int rgb) {
    pixels[y * width + x] = rgb;
  }

  /** Lays the grain of a film over everything, up to this many steps of 255 up or down. */
  void grain(int strength, long seed) {
    long state = seed | 1;
    for (int i = 0; i < pixels.length; i++) {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      int sum = (int) (state & 0xFF) + (int) ((state >>> 8) & 0xFF) - 255;
      float lift = sum * strength / 255f;
      int rgb = pixels[i];
      pixels[i] = Tint.pack(Tint.red(rgb) + lift, Tint.green(rgb) + lift, Tint.blue(rgb) + lift);
    }
  }
}
