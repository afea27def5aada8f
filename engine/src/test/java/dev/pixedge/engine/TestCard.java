package dev.pixedge.engine;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Images drawn in code. The card has four quadrants of four colours, so that every way to turn or
 * cut it wrongly shows.
 */
public final class TestCard {
  public static final Color NORTH_WEST = new Color(210, 40, 40);
  public static final Color NORTH_EAST = new Color(40, 160, 60);
  public static final Color SOUTH_WEST = new Color(40, 70, 200);
  public static final Color SOUTH_EAST = new Color(230, 210, 60);

  private TestCard() {}

  /** The four quadrants. */
  public static BufferedImage quadrants(int width, int height) {
    return quadrants(width, height, BufferedImage.TYPE_INT_RGB);
  }

  /** The four quadrants in an image of this type. */
  public static BufferedImage quadrants(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    int middle = width / 2;
    int half = height / 2;
    fill(graphics, NORTH_WEST, 0, 0, middle, half);
    fill(graphics, NORTH_EAST, middle, 0, width - middle, half);
    fill(graphics, SOUTH_WEST, 0, half, middle, height - half);
    fill(graphics, SOUTH_EAST, middle, half, width - middle, height - half);
    graphics.dispose();
    return image;
  }

  /** The four quadrants inside a transparent frame of a quarter of each side. */
  public static BufferedImage framed(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.drawImage(quadrants(width / 2, height / 2), width / 4, height / 4, null);
    graphics.dispose();
    return image;
  }

  /** Something like a photo: soft waves of colour with a little noise, always the same. */
  public static BufferedImage photo(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random noise = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = (double) x / width;
        double v = (double) y / height;
        int grain = noise.nextInt(9) - 4;
        int red = level(0.5 + 0.45 * Math.sin(7 * u + 3 * v), grain);
        int green = level(0.5 + 0.45 * Math.sin(5 * v - 4 * u * v), grain);
        int blue = level(0.5 + 0.45 * Math.cos(9 * u * v + 2 * u), grain);
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  private static int level(double value, int grain) {
    return Math.clamp(Math.round(value * 255) + grain, 0, 255);
  }

  private static void fill(Graphics2D graphics, Color color, int x, int y, int width, int height) {
    graphics.setColor(color);
    graphics.fillRect(x, y, width, height);
  }
}
