package dev.pixedge.engine;

import dev.pixedge.rendition.Color;

/**
 * A picture as a short text that a page can paint before the picture is there: the lowest waves of
 * its cosine transform in linear light, packed in base 83. Source: Wolt, "BlurHash Algorithm".
 */
public final class BlurHash {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
  private static final int BASE = 83;
  private static final double[] LINEAR = linear();

  private BlurHash() {}

  /** With four waves along the longer side and three along the shorter one. */
  public static String of(Raster picture) {
    return picture.width() >= picture.height() ? of(picture, 4, 3) : of(picture, 3, 4);
  }

  /** With this many waves, 1 to 9, along each side. */
  static String of(Raster picture, int across, int down) {
    double[][] waves = new double[across * down][];
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        waves[y * across + x] = wave(picture, x, y);
      }
    }
    StringBuilder hash = new StringBuilder();
    append(hash, across - 1 + (down - 1) * 9, 1);
    double largest = 0;
    int level = 0;
    for (int i = 1; i < waves.length; i++) {
      for (double part : waves[i]) {
        largest = Math.max(largest, Math.abs(part));
      }
    }
    if (waves.length > 1) {
      level = (int) Math.clamp(Math.floor(largest * 166 - 0.5), 0, 82);
    }
    append(hash, level, 1);
    append(hash, mean(waves[0]), 4);
    double scale = waves.length > 1 ? (level + 1) / 166.0 : 1;
    for (int i = 1; i < waves.length; i++) {
      append(hash, detail(waves[i], scale), 2);
    }
    return hash.toString();
  }

  private static double[] wave(Raster picture, int across, int down) {
    double[] sums = new double[3];
    for (int y = 0; y < picture.height(); y++) {
      double column = Math.cos(Math.PI * down * y / picture.height());
      for (int x = 0; x < picture.width(); x++) {
        double basis = Math.cos(Math.PI * across * x / picture.width()) * column;
        Color color = picture.at(x, y);
        sums[0] += basis * LINEAR[color.red()];
        sums[1] += basis * LINEAR[color.green()];
        sums[2] += basis * LINEAR[color.blue()];
      }
    }
    double norm = (across == 0 && down == 0 ? 1.0 : 2.0) / (picture.width() * picture.height());
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= norm;
    }
    return sums;
  }

  private static int mean(double[] color) {
    return (level(color[0]) << 16) + (level(color[1]) << 8) + level(color[2]);
  }

  private static int detail(double[] wave, double scale) {
    int value = 0;
    for (double part : wave) {
      double root = Math.copySign(Math.sqrt(Math.abs(part / scale)), part);
      value = value * 19 + (int) Math.clamp(Math.floor(root * 9 + 9.5), 0, 18);
    }
    return value;
  }

  private static void append(StringBuilder hash, int value, int digits) {
    for (int i = digits - 1; i >= 0; i--) {
      hash.append(DIGITS.charAt(value / (int) Math.pow(BASE, i) % BASE));
    }
  }

  /** A level of sRGB as linear light. Source: IEC 61966-2-1. */
  private static double[] linear() {
    double[] table = new double[256];
    for (int i = 0; i < table.length; i++) {
      double value = i / 255.0;
      table[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    return table;
  }

  private static int level(double linear) {
    double value = Math.clamp(linear, 0, 1);
    double srgb = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
    return (int) (srgb * 255 + 0.5);
  }
}
