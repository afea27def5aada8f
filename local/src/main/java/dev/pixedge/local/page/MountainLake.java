package dev.pixedge.local.page;

/** Mountains behind a lake at dusk: a wide landscape with haze, reflections and fine detail. */
final class MountainLake {
  private static final int[] SKY = {0x1D2F5E, 0x3E5A93, 0x8C93BC, 0xEBB7A4, 0xFFCF9E};
  private static final int ROCK = 0x66605E;
  private static final int GRASS = 0x3D4633;
  private static final int SHORE = 0x8C8074;
  private static final int SNOW = 0xE6EAF2;
  private static final int SUN = 0xFFB27A;
  private static final int SHADE = 0x6F86B8;
  private static final int WATER = 0x0B1A2C;

  private static final float NEAREST = 0.06f;

  private final Noise noise = new Noise(7);
  private final Terrain terrain = new Terrain(noise);
  private final Canvas canvas;
  private final int horizon;
  private final float focal;

  private MountainLake(int width, int height) {
    this.canvas = new Canvas(width, height);
    this.horizon = Math.round(height * 0.60f);
    this.focal = width * 0.92f;
  }

  static Canvas draw(int width, int height) {
    MountainLake scene = new MountainLake(width, height);
    int[] ridge = new int[width];
    for (int x = 0; x < width; x++) {
      ridge[x] = scene.mountains(x);
    }
    for (int y = 0; y < scene.horizon; y++) {
      scene.sky(y, ridge);
    }
    scene.lake();
    scene.canvas.grain(5, 11);
    return scene.canvas;
  }

  /**
   * Walks away from the viewer and paints what is not hidden by what came before; the row of the
   * ridge.
   */
  private int mountains(int x) {
    float slant = (x - canvas.width / 2f) / focal;
    int painted = horizon + 1;
    float rowBefore = horizon;
    float distanceBefore = NEAREST;
    float heightBefore = 0;
    for (float distance = NEAREST; distance < 1; distance *= 1.004f) {
      float height = terrain.height(slant * distance, distance);
      float row = horizon - height / distance * focal * 0.80f;
      int top = Math.max((int) Math.ceil(row), 0);
      for (int y = painted - 1; y >= top; y--) {
        float share = Math.clamp((rowBefore - y) / Math.max(rowBefore - row, 0.001f), 0f, 1f);
        float z = distanceBefore + (distance - distanceBefore) * share;
        canvas.set(x, y, ground(slant, z, heightBefore + (height - heightBefore) * share));
      }
      painted = Math.min(painted, top);
      rowBefore = row;
      distanceBefore = distance;
      heightBefore = height;
    }
    return painted;
  }

  private int ground(float slant, float z, float height) {
    float x = slant * z;
    float fine = noise.layered(x * 1100, (z * 0.5f + height * 1.6f) * 1100, 3);
    float coarse = noise.layered(x * 60 + 9, z * 60, 2);
    float flat = terrain.flatness(x, z);
    float light = terrain.light(x, z) * (0.45f + 1.1f * fine);
    float bare = height + (coarse - 0.5f) * 0.05f + (0.75f - flat) * 0.05f;
    int body = Tint.mix(GRASS, ROCK, Tint.step(0.015f, 0.06f, bare));
    body = Tint.mix(SHORE, body, Tint.step(0.0005f, 0.003f, height));
    body = Tint.lit(body, 0.6f + 0.8f * fine);
    float cover = height + (coarse - 0.5f) * 0.07f + (fine - 0.5f) * 0.05f + (flat - 0.72f) * 0.12f;
    float snow = Tint.step(0.075f, 0.105f, cover);
    body = Tint.mix(body, SNOW, snow);
    int seen = Tint.filtered(body, SHADE, 0.62f);
    seen = Tint.glow(seen, Tint.filtered(body, SUN, 1), light * 1.75f);
    float haze =
        1 - (float) Math.exp(-z * z * 2.1f - (height < 0.05f ? (0.05f - height) * 8 * z : 0));
    return Tint.mix(seen, air(slant), haze * 0.88f);
  }

  /** The colour of far air: warmer towards the sun on the right. */
  private static int air(float slant) {
    return Tint.mix(0x8F9CC4, 0xF2B79A, Tint.step(-0.5f, 0.6f, slant));
  }

  /**
   * One row of the sky, where no ridge stands before it; clouds lie closer together towards the
   * horizon.
   */
  private void sky(int y, int[] ridge) {
    float up = (horizon - y) / (float) horizon;
    float far = 1 / (up + 0.18f);
    float sunY = up * 0.55f - 0.12f;
    int air = Tint.gradient(1 - up, SKY);
    float overcast = 0.75f * Tint.step(0.02f, 0.25f, up);
    float warm = 0.7f * Tint.step(0.85f, 0.1f, up);
    for (int x = 0; x < canvas.width; x++) {
      if (y >= ridge[x]) {
        continue;
      }
      float slant = (x - canvas.width / 2f) / focal;
      float sunX = slant - 0.42f;
      float near = (float) Math.exp(-(sunX * sunX + sunY * sunY * 2.5f) * 9);
      float cloud = noise.layered(slant * far * 3.1f + 40, far * 5.5f + 3, 4);
      int lit = Tint.mix(0x9A8FB5, 0xFFB08A, warm + near * 0.5f);
      int colour = Tint.glow(air, 0xFF9A50, near * 0.45f);
      canvas.set(x, y, Tint.mix(colour, lit, Tint.step(0.47f, 0.74f, cloud) * overcast));
    }
  }

  /** Mirrors what stands above the shore, broken by ripples that grow towards the viewer. */
  private void lake() {
    for (int y = horizon; y < canvas.height; y++) {
      float below = (y - horizon + 0.5f) / (canvas.height - horizon);
      float away = 1 / (below + 0.012f);
      float mirror = 0.93f - 0.55f * below * below;
      for (int x = 0; x < canvas.width; x++) {
        float across = (x - canvas.width / 2f) / canvas.width * away;
        float wave = noise.layered(across * 9, away * 42, 2) - 0.5f;
        float calm = Tint.step(0.45f, 0.62f, noise.at(across * 0.9f + 5, away * 2.2f));
        float push = wave * (14 + 150 * below) * (0.25f + 0.75f * calm);
        int fromY = horizon - 1 - Math.round((y - horizon) * 1.02f + push);
        int fromX = x + Math.round(wave * 10 * below);
        int seen = canvas.at(fromX, Math.min(fromY, horizon - 1));
        canvas.set(x, y, Tint.mix(WATER, seen, mirror - Math.abs(wave) * 0.35f));
      }
    }
  }
}
