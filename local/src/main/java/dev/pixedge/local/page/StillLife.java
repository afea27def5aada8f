package dev.pixedge.local.page;

/**
 * A glazed vase and two oranges on a table, as a shop would photograph them: soft light, soft
 * shadow.
 */
final class StillLife {
  private static final int WALL = 0xD9C7B2;
  private static final int TABLE = 0xC7B096;
  private static final int SHADOW = 0x3B2A22;
  private static final int GLAZE = 0x1F6F78;
  private static final int GLAZE_DEEP = 0x0D3540;
  private static final int CLAY = 0x9C6B4E;
  private static final int ORANGE = 0xF08A1D;

  private static final float SQUASH = 0.17f;

  private final Noise noise = new Noise(41);
  private final Canvas canvas;
  private final float size;

  private StillLife(int side) {
    this.canvas = new Canvas(side, side);
    this.size = side;
  }

  static Canvas draw(int side) {
    StillLife scene = new StillLife(side);
    scene.room();
    scene.vase(0.43f, 0.80f, 0.56f);
    scene.orange(0.665f, 0.765f, 0.085f);
    scene.orange(0.775f, 0.815f, 0.092f);
    scene.canvas.grain(4, 43);
    return scene.canvas;
  }

  private void room() {
    for (int row = 0; row < canvas.height; row++) {
      float y = row / size;
      float table = Tint.step(0.60f, 0.72f, y);
      for (int column = 0; column < canvas.width; column++) {
        float x = column / size;
        float lamp = 1.12f - 0.55f * (float) Math.hypot(x - 0.30f, (y - 0.35f) * 0.9f);
        float weave = noise.layered(x * 160, y * 420, 2) - 0.5f;
        int cloth = Tint.lit(Tint.mix(WALL, TABLE, table), lamp + weave * 0.05f * (0.3f + table));
        if (y < 0.70f) {
          canvas.set(column, row, cloth);
          continue;
        }
        float dark = shade(x, y, 0.43f, 0.80f, 0.125f, 1.5f);
        dark += shade(x, y, 0.665f, 0.820f, 0.060f, 0.9f);
        dark += shade(x, y, 0.775f, 0.876f, 0.064f, 0.9f);
        canvas.set(column, row, Tint.mix(cloth, SHADOW, Math.min(dark, 0.82f)));
      }
    }
  }

  /**
   * The shadow of a thing that stands here: dark where it touches, soft and long away from the
   * lamp.
   */
  private static float shade(float x, float y, float foot, float floor, float radius, float tall) {
    float across = (x - foot) / radius;
    float along = (y - floor) / (radius * SQUASH);
    float touch = Tint.step(1.55f, 0.9f, (float) Math.hypot(across - 0.12f, along * 0.8f - 0.1f));
    float thrown = Math.max(across, 0) / (2.5f + tall);
    float width = 1.5f + thrown * 2.5f;
    float drift = (along - across * 0.9f) / width;
    float cast = (float) Math.exp(-drift * drift * 0.9f);
    cast *= Tint.step(-1.1f, 0.2f, across) * Tint.step(1, 0, thrown) / (width - 0.5f);
    return 0.45f * touch + 0.75f * cast;
  }

  /** A body of revolution: each row is a circle seen from the side. */
  private void vase(float axis, float foot, float height) {
    int top = Math.round((foot - height) * size);
    int bottom = Math.round((foot + 0.035f) * size);
    for (int row = top - Math.round(0.03f * size); row <= bottom; row++) {
      for (int column = Math.round((axis - 0.25f) * size);
          column < (axis + 0.25f) * size;
          column++) {
        float x = column / size - axis;
        float above = foot - row / size;
        float up = (above + bend(x, above / height)) / height;
        up = (above + bend(x, up)) / height;
        float radius = profile(up);
        if (up >= 0 && up <= 1 && Math.abs(x) <= radius) {
          float lean = (profile(up + 0.004f) - profile(up - 0.004f)) / (0.008f * height);
          int colour = glazed(x / radius, lean, up, x);
          float edge = Tint.step(0, 2 / size, radius - Math.abs(x));
          canvas.set(column, row, Tint.mix(canvas.at(column, row), colour, edge));
        }
        mouth(column, row, x, above - height);
      }
    }
  }

  /** How much lower the front of a circle is seen than its sides. */
  private static float bend(float x, float up) {
    float radius = profile(Math.clamp(up, 0f, 1f));
    return SQUASH * (float) Math.sqrt(Math.max(0, radius * radius - x * x));
  }

  /** The opening at the top, dark inside, with a bright lip. */
  private void mouth(int column, int row, float x, float above) {
    float across = x / profile(1);
    float along = above / (profile(1) * SQUASH);
    float far = across * across + along * along;
    if (far > 1) {
      return;
    }
    int inside = Tint.mix(0x0A1416, 0x2B4A4C, Tint.step(-0.4f, 1, across));
    float lip = Tint.step(0.74f, 0.86f, far);
    int colour = Tint.mix(inside, Tint.lit(CLAY, 1.1f - 0.4f * across), lip);
    canvas.set(column, row, Tint.mix(canvas.at(column, row), colour, Tint.step(1, 0.96f, far)));
  }

  private static float profile(float up) {
    float belly = 0.185f * (float) Math.exp(-Math.pow((up - 0.36f) / 0.34f, 2));
    float neck = 0.052f + 0.045f * Tint.step(0.86f, 1.02f, up);
    float base = 0.085f * Tint.step(0.30f, 0.02f, up);
    return Math.max(neck, 0) + belly * 0.72f + base * 0.35f;
  }

  private int glazed(float across, float lean, float up, float x) {
    float forward = (float) Math.sqrt(Math.max(0, 1 - across * across));
    float length = (float) Math.sqrt(1 + lean * lean);
    float nx = across / length;
    float ny = lean / length;
    float nz = forward / length;
    float drip = noise.layered(x * 26 + 3, up * 2.2f, 4) - 0.5f;
    float turn = (float) Math.asin(across);
    float speckle = noise.layered(turn * 30, up * 90, 3);
    float bare = Tint.step(0.20f, 0.17f, up + drip * 0.16f);
    int body = Tint.mix(GLAZE_DEEP, GLAZE, Tint.step(0.1f, 0.9f, up + drip * 0.9f));
    body = Tint.mix(body, 0x7FB7A6, Tint.step(0.62f, 0.76f, speckle) * 0.35f);
    body = Tint.mix(body, Tint.lit(CLAY, 0.75f + speckle * 0.5f), bare);
    float lamp = Math.max(0, -0.62f * nx + 0.42f * ny + 0.66f * nz);
    float back = Tint.step(0.72f, 1, across) * 0.30f;
    int seen = Tint.lit(body, 0.24f + 1.05f * lamp + back);
    float window = pane(nx, ny) * (1 - bare) + 0.10f * bare * lamp;
    float rim = (float) Math.pow(1 - nz, 3) * 0.35f * (1 - bare);
    return Tint.glow(seen, 0xFFF3E2, window * 0.85f + rim);
  }

  /** The reflection of a tall window on the left, with its crossbar. */
  private static float pane(float nx, float ny) {
    float across = Tint.step(-0.62f, -0.56f, nx) * Tint.step(-0.28f, -0.36f, nx);
    float tall = Tint.step(-0.22f, -0.14f, ny) * Tint.step(0.42f, 0.34f, ny);
    float bar = 1 - 0.85f * Tint.step(0.02f, 0.008f, Math.abs(nx + 0.46f));
    return across * tall * bar;
  }

  private void orange(float centreX, float centreY, float radius) {
    int reach = Math.round(radius * size) + 2;
    int column0 = Math.round(centreX * size);
    int row0 = Math.round(centreY * size);
    for (int row = row0 - reach; row <= row0 + reach; row++) {
      for (int column = column0 - reach; column <= column0 + reach; column++) {
        float nx = (column / size - centreX) / radius;
        float ny = (row / size - centreY) / (radius * 0.96f);
        float far = nx * nx + ny * ny;
        if (far >= 1) {
          continue;
        }
        float nz = (float) Math.sqrt(1 - far);
        float pore =
            noise.layered(nx * 34 / (0.45f + nz) + centreX * 90, ny * 34 / (0.45f + nz), 2);
        float bump = (pore - 0.5f) * 0.38f * nz;
        float lamp = Math.max(0, -0.58f * (nx + bump) - 0.55f * (ny + bump) + 0.60f * nz);
        float bounce = Math.max(0, ny) * 0.22f;
        int skin = Tint.mix(0xD96A10, ORANGE, pore + 0.2f);
        int seen = Tint.lit(skin, 0.22f + 0.95f * lamp + bounce);
        float gloss = Math.max(0, -0.58f * nx - 0.55f * ny + 0.60f * nz + bump * 0.15f);
        float shine = (float) Math.pow(gloss, 26) * 0.6f;
        seen = Tint.glow(seen, 0xFFF3E2, shine);
        float edge = Tint.step(1, 1 - 3 / (radius * size), (float) Math.sqrt(far));
        canvas.set(column, row, Tint.mix(canvas.at(column, row), seen, edge));
      }
    }
  }
}
