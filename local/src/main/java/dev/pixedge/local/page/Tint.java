package dev.pixedge.local.page;

/** Arithmetic on colours that are packed as 0xRRGGBB. */
final class Tint {
  private Tint() {}

  static int red(int rgb) {
    return rgb >> 16 & 0xFF;
  }

  static int green(int rgb) {
    return rgb >> 8 & 0xFF;
  }

  static int blue(int rgb) {
    return rgb & 0xFF;
  }

  /** Channels beyond 0 to 255 are clipped. */
  static int pack(float red, float green, float blue) {
    return clip(red) << 16 | clip(green) << 8 | clip(blue);
  }

  /** The colour that lies this far from the first (0) to the second (1). */
  static int mix(int from, int to, float share) {
    float t = Math.clamp(share, 0f, 1f);
    return pack(
        red(from) + (red(to) - red(from)) * t,
        green(from) + (green(to) - green(from)) * t,
        blue(from) + (blue(to) - blue(from)) * t);
  }

  /** The colour under this much light: 1 leaves it. */
  static int lit(int rgb, float light) {
    return pack(red(rgb) * light, green(rgb) * light, blue(rgb) * light);
  }

  /** One colour lit by another, as through a filter. */
  static int filtered(int rgb, int filter, float light) {
    float scale = light / 255;
    return pack(
        red(rgb) * red(filter) * scale,
        green(rgb) * green(filter) * scale,
        blue(rgb) * blue(filter) * scale);
  }

  /** The sum of the first and a share of the second. */
  static int glow(int rgb, int light, float share) {
    return pack(
        red(rgb) + red(light) * share,
        green(rgb) + green(light) * share,
        blue(rgb) + blue(light) * share);
  }

  /** The colour at this place, 0 to 1, of a gradient whose stops lie at equal distances. */
  static int gradient(float place, int... stops) {
    float scaled = Math.clamp(place, 0f, 1f) * (stops.length - 1);
    int index = Math.min((int) scaled, stops.length - 2);
    return mix(stops[index], stops[index + 1], scaled - index);
  }

  /** 0 below the first bound, 1 above the second, smooth between them. */
  static float step(float from, float to, float value) {
    float t = Math.clamp((value - from) / (to - from), 0f, 1f);
    return t * t * (3 - 2 * t);
  }

  private static int clip(float channel) {
    return Math.clamp((int) (channel + 0.5f), 0, 255);
  }
}
