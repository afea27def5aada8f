package dev.pixedge.engine.imageio;

import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Plan.Size;
import java.awt.image.BufferedImage;

/**
 * Finds the part of a picture that draws the eye: the window over a small copy in which there are
 * most edges and the most colour; of equal ones that which lies nearest to the middle.
 */
final class AttentiveCut {
  private static final int SMALL = 64;

  private AttentiveCut() {}

  static Plan.Cut of(BufferedImage image, Size window) {
    int width = image.getWidth();
    int height = image.getHeight();
    double scale = Math.min(1, (double) SMALL / Math.max(width, height));
    Size small = new Size(scaled(width, scale), scaled(height, scale));
    BufferedImage copy = scale < 1 ? Lanczos.scaled(image, small) : image;
    long[][] sums = sums(copy);
    int across = Math.min(scaled(window.width(), scale), small.width());
    int down = Math.min(scaled(window.height(), scale), small.height());
    double best = -1;
    int left = 0;
    int top = 0;
    for (int y = 0; y <= small.height() - down; y++) {
      for (int x = 0; x <= small.width() - across; x++) {
        long found =
            sums[y + down][x + across] - sums[y][x + across] - sums[y + down][x] + sums[y][x];
        double score = found - nudge(x, across, small.width()) - nudge(y, down, small.height());
        if (score > best) {
          best = score;
          left = x;
          top = y;
        }
      }
    }
    return new Plan.Cut(
        start(left, scale, window.width(), width),
        start(top, scale, window.height(), height),
        window);
  }

  /** Less than one, and more the farther a window is from the middle. */
  private static double nudge(int at, int window, int whole) {
    return Math.abs(2 * at + window - whole) / (4.0 * whole);
  }

  private static int start(int small, double scale, int window, int whole) {
    return Math.clamp(Math.round(small / scale), 0, whole - window);
  }

  private static int scaled(int side, double scale) {
    return (int) Math.max(1, Math.round(side * scale));
  }

  /** At [y][x] the interest of all pixels above and left of that point. */
  private static long[][] sums(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    long[][] sums = new long[height + 1][width + 1];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = image.getRGB(x, y);
        int right = image.getRGB(Math.min(x + 1, width - 1), y);
        int below = image.getRGB(x, Math.min(y + 1, height - 1));
        int interest = distance(rgb, right) + distance(rgb, below) + saturation(rgb) / 4;
        sums[y + 1][x + 1] = sums[y][x + 1] + sums[y + 1][x] - sums[y][x] + interest;
      }
    }
    return sums;
  }

  private static int distance(int one, int other) {
    int distance = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      distance += Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF));
    }
    return distance;
  }

  private static int saturation(int argb) {
    int red = argb >> 16 & 0xFF;
    int green = argb >> 8 & 0xFF;
    int blue = argb & 0xFF;
    int most = Math.max(red, Math.max(green, blue));
    return (most - Math.min(red, Math.min(green, blue))) * (argb >>> 24) / 255;
  }
}
