package dev.pixedge.local.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** Ridge behind ridge of spruces in morning fog: fine edges in front, soft light far away. */
final class SpruceForest {
  private static final int RIDGES = 7;
  private static final int FOG = 0xE9DFCB;
  private static final int SUNLIT = 0xFFE0A8;
  private static final int NEEDLES = 0x0F2A26;

  private final Random random = new Random(23);
  private final Noise noise = new Noise(29);
  private final Canvas canvas;

  private SpruceForest(int width, int height) {
    this.canvas = new Canvas(width, height);
  }

  static Canvas draw(int width, int height) {
    SpruceForest scene = new SpruceForest(width, height);
    scene.sky();
    for (int ridge = 0; ridge < RIDGES; ridge++) {
      scene.ridge(ridge / (RIDGES - 1f));
    }
    scene.canvas.grain(7, 31);
    return scene.canvas;
  }

  private void sky() {
    for (int y = 0; y < canvas.height; y++) {
      for (int x = 0; x < canvas.width; x++) {
        float across = x / (float) canvas.width - 0.66f;
        float down = y / (float) canvas.height - 0.27f;
        float sun = (float) Math.exp(-(across * across * 1.6f + down * down * 3) * 7);
        float disc = Tint.step(0.0011f, 0.0008f, across * across * 2.25f + down * down);
        int air = Tint.gradient(y / (canvas.height * 0.6f), 0x9FB2B8, 0xC9CBBF, FOG);
        canvas.set(x, y, Tint.mix(Tint.glow(air, 0xFFB766, sun * 0.24f), 0xFFFBEA, disc));
      }
    }
  }

  /** One ridge with its trees, and the fog that lies in front of it; 0 is far away, 1 is near. */
  private void ridge(float near) {
    float tall = canvas.height * (0.035f + 0.42f * near * near);
    float base = canvas.height * (0.40f + 0.62f * near);
    Graphics2D brush = canvas.brush();
    brush.setColor(new Color(Tint.mix(0xBFC4BA, NEEDLES, 0.12f + 0.88f * (float) Math.sqrt(near))));
    Path2D ground = new Path2D.Float();
    ground.moveTo(0, canvas.height);
    for (int x = 0; x <= canvas.width; x += 4) {
      ground.lineTo(x, crest(x, base, near));
    }
    ground.lineTo(canvas.width, canvas.height);
    brush.fill(ground);
    float gap = tall * 0.17f;
    for (float x = -gap; x < canvas.width + gap; x += gap * (0.35f + random.nextFloat())) {
      float size = tall * (0.45f + 0.65f * random.nextFloat());
      brush.fill(spruce(x, crest(x, base, near) + size * 0.04f, size));
    }
    brush.dispose();
    if (near < 1) {
      fog(base, near);
    }
  }

  private float crest(float x, float base, float near) {
    float wave = noise.layered(x / canvas.width * (5 - 3 * near) + near * 50, near * 9, 3) - 0.5f;
    return base + wave * canvas.height * (0.16f + 0.16f * near);
  }

  /** Branches in whorls, shorter towards the top, each a little different. */
  private Path2D spruce(float x, float foot, float size) {
    int whorls = Math.clamp((int) (size / 9), 7, 46);
    Path2D left = new Path2D.Float();
    left.moveTo(x, foot - size);
    float[] reach = new float[2 * whorls];
    for (int i = 0; i < reach.length; i++) {
      int whorl = i / 2;
      float down = (whorl + 1f) / whorls;
      reach[i] = size * 0.19f * (float) Math.pow(down, 0.85) * (0.6f + 0.6f * random.nextFloat());
    }
    for (int i = 0; i < whorls; i++) {
      float y = foot - size * (1 - (i + 1f) / whorls);
      left.lineTo(x - reach[2 * i], y + reach[2 * i] * 0.25f);
      left.lineTo(x - reach[2 * i] * 0.38f, y - size * 0.25f / whorls);
    }
    left.lineTo(x, foot);
    for (int i = whorls - 1; i >= 0; i--) {
      float y = foot - size * (1 - (i + 1f) / whorls);
      left.lineTo(x + reach[2 * i + 1] * 0.38f, y - size * 0.25f / whorls);
      left.lineTo(x + reach[2 * i + 1], y + reach[2 * i + 1] * 0.25f);
    }
    left.closePath();
    return left;
  }

  /** Thickens downwards until the next ridge hides it, warmer below the sun. */
  private void fog(float base, float near) {
    int from = Math.max(Math.round(base - canvas.height * 0.16f), 0);
    int to = Math.min(Math.round(base + canvas.height * 0.30f), canvas.height);
    int[] lit = new int[canvas.width];
    for (int x = 0; x < canvas.width; x++) {
      float across = x / (float) canvas.width - 0.66f;
      lit[x] = Tint.mix(FOG, SUNLIT, (float) Math.exp(-across * across * 6) * 0.7f * (1 - near));
    }
    for (int y = from; y < to; y++) {
      float depth = Tint.step(base - canvas.height * 0.16f, base + canvas.height * 0.14f, y);
      for (int x = 0; x < canvas.width; x++) {
        float drift = noise.layered(x / 340f + near * 30, y / 105f + near * 70, 2);
        float share = depth * (0.45f + 0.65f * drift) * (1 - 0.55f * near);
        canvas.set(x, y, Tint.mix(canvas.at(x, y), lit[x], share));
      }
    }
  }
}
