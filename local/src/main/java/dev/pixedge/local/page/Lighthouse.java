package dev.pixedge.local.page;

/** A lighthouse under the stars, taller than wide. */
final class Lighthouse {
  private static final int[] NIGHT = {0x0A1330, 0x15244F, 0x2F3F74, 0x73628F, 0xD98C7C, 0xF7BE86};
  private static final int LAMP = 0xFFE9A8;
  private static final float AXIS = 0.56f;
  private static final float LAMP_HEIGHT = 0.262f;
  private static final float TOP = 0.305f;
  private static final float FOOT = 0.80f;

  private final Noise noise = new Noise(53);
  private final Canvas canvas;
  private final float wide;
  private final float tall;

  private Lighthouse(int width, int height) {
    this.canvas = new Canvas(width, height);
    this.wide = width;
    this.tall = height;
  }

  static Canvas draw(int width, int height) {
    Lighthouse scene = new Lighthouse(width, height);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        scene.canvas.set(column, row, scene.colour(column, row));
      }
    }
    scene.canvas.grain(7, 59);
    return scene.canvas;
  }

  private int colour(int column, int row) {
    float x = column / wide;
    float y = row / tall;
    int behind = y < 0.735f ? sky(x, y, column, row) : sea(x, y);
    int seen = Tint.glow(behind, LAMP, beam(x, y));
    seen = tower(x, y, seen);
    float cliff =
        0.855f
            + 0.42f * Math.max(0, Math.abs(x - AXIS) - 0.10f)
            - 0.045f * noise.layered(x * 9, 2, 6);
    return y > cliff ? rock(x, y, cliff) : seen;
  }

  private int sky(float x, float y, int column, int row) {
    int air = Tint.gradient(y / 0.735f, NIGHT);
    float band = x - 0.15f - y * 0.75f;
    float milk = (float) Math.exp(-band * band * 18) * noise.layered(x * 7, y * 9, 5);
    air = Tint.glow(air, 0x8FA0D8, milk * 0.55f * Tint.step(0.62f, 0.2f, y));
    float cloud = noise.layered(x * 2.2f + 9, y * 16, 5);
    air =
        Tint.mix(air, 0x6E5578, Tint.step(0.52f, 0.75f, cloud) * Tint.step(0.34f, 0.7f, y) * 0.8f);
    return Tint.glow(air, 0xF4F6FF, star(column, row) * Tint.step(0.60f, 0.30f, y));
  }

  /** At most one star in each cell of the sky, most of them faint. */
  private float star(int column, int row) {
    int cell = 11;
    int cellX = column / cell;
    int cellY = row / cell;
    float chance = noise.at(cellX * 7, cellY * 5);
    if (chance < 0.72f) {
      return 0;
    }
    float x = column - (cellX + 0.25f + 0.5f * noise.at(cellX * 3, cellY * 11)) * cell;
    float y = row - (cellY + 0.25f + 0.5f * noise.at(cellX * 13, cellY * 2)) * cell;
    float bright = (float) Math.pow((chance - 0.72f) / 0.28f, 4);
    return (0.25f + 1.6f * bright) * (float) Math.exp(-(x * x + y * y) / (0.7f + 1.6f * bright));
  }

  private int sea(float x, float y) {
    float below = (y - 0.735f) / 0.265f;
    float away = 1 / (below + 0.03f);
    float wave = noise.layered((x - 0.5f) * away * 7, away * 9, 4);
    int water = Tint.mix(0xC9857F, 0x14213F, Tint.step(0, 0.42f, below + (wave - 0.5f) * 0.55f));
    return Tint.glow(water, 0xF7BE86, Tint.step(0.60f, 0.75f, wave) * 0.35f * (1 - below));
  }

  /** The light of the lamp: a halo and two beams, softer with distance. */
  private static float beam(float x, float y) {
    float across = (x - AXIS) * 0.667f;
    float down = y - LAMP_HEIGHT;
    float far = (float) Math.hypot(across, down);
    float halo = 0.010f / (far * far * 9 + 0.012f);
    float slope = Math.abs(down + across * 0.16f) / (Math.abs(across) * 0.13f + 0.006f);
    float ray = (float) Math.exp(-slope * slope) * (float) Math.exp(-Math.abs(across) * 2.2f);
    return Math.min(halo * 0.75f, 0.9f) + 0.62f * ray;
  }

  private int tower(float x, float y, int behind) {
    float across = x - AXIS;
    if (y < TOP) {
      return lantern(across, y, behind);
    }
    float down = (y - TOP) / (FOOT + 0.05f - TOP);
    float gallery = y < TOP + 0.012f ? 0.022f : 0;
    float half = 0.058f + 0.052f * down * down + 0.012f * down + gallery;
    float turn = across / half;
    float curve = 0.010f * (float) Math.sqrt(Math.max(0, 1 - turn * turn));
    if (Math.abs(turn) > 1 || down > 1) {
      return behind;
    }
    float band = (y - curve - TOP) / 0.101f;
    int paint = gallery > 0 ? 0x2A2E3C : (int) Math.floor(band) % 2 == 0 ? 0xF1E6DA : 0xC8402F;
    float worn = noise.layered(x * 60, y * 14, 4);
    float round = (float) Math.sqrt(1 - turn * turn);
    float light = 0.30f + 0.42f * round + 0.36f * Math.max(0, -turn) + (worn - 0.5f) * 0.28f;
    int seen = Tint.filtered(paint, 0xE9D9E4, light);
    seen = Tint.glow(seen, 0xF7A070, Math.max(0, -turn) * 0.20f * Tint.step(0, 0.8f, down));
    if (gallery == 0 && Math.abs(turn) < 0.17f && window(down)) {
      seen = Tint.mix(0xFFD27A, 0xB9772F, Math.abs(turn) * 4);
    }
    return Tint.mix(behind, seen, Tint.step(1, 0.975f, Math.abs(turn)));
  }

  private static boolean window(float down) {
    float place = down * 3.1f - 0.45f;
    float inside = place - (float) Math.floor(place);
    return place > 0 && place < 3 && inside < 0.13f;
  }

  private static int lantern(float across, float y, int behind) {
    float roof = (y - 0.205f) / 0.027f;
    if (roof > 0 && roof < 1 && Math.abs(across) < 0.062f * Math.sqrt(roof)) {
      return Tint.lit(0xB23A2C, 0.75f - across * 6);
    }
    if (y < 0.205f && y > 0.188f && Math.abs(across) < 0.004f) {
      return 0x2A2E3C;
    }
    if (roof < 1 || Math.abs(across) > 0.048f) {
      return behind;
    }
    float bar = Math.abs(across) % 0.0235f;
    if (bar < 0.0022f || y > TOP - 0.006f) {
      return 0x3A3038;
    }
    float lamp = (float) Math.exp(-(across * across * 900 + Math.pow((y - LAMP_HEIGHT) * 48, 2)));
    return Tint.mix(0xE7B45E, 0xFFFDF0, lamp);
  }

  private int rock(float x, float y, float cliff) {
    float grain = noise.eroded(x * 9 + 4, y * 13 + 2, 8);
    float left = noise.eroded(x * 9 + 4 - 0.05f, y * 13 + 1.95f, 8);
    float light = 0.30f + (grain - left) * 3.0f;
    int stone = Tint.mix(0x59525F, 0x2A2B3A, Tint.step(0, 0.16f, y - cliff));
    int grass =
        Tint.mix(0x49543F, stone, Tint.step(0.004f, 0.030f, y - cliff + (grain - 0.6f) * 0.03f));
    return Tint.glow(Tint.lit(grass, 0.45f + grain * 0.6f), 0xE79A78, Math.max(0, light) * 0.40f);
  }
}
