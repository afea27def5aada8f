package dev.pixedge.local.page;

/**
 * A mountain country seen from its near edge: heights and evening light on a square grid. Distances
 * are in units of the grid's side; x runs from -0.5 to 0.5, z from 0 at the viewer to 1.
 */
final class Terrain {
  private static final int SIDE = 1024;
  private static final float SUN_HEIGHT_PER_CELL = 0.34f / SIDE;

  private final float[] heights = new float[SIDE * SIDE];
  private final float[] light = new float[SIDE * SIDE];
  private final float[] flatness = new float[SIDE * SIDE];

  Terrain(Noise noise) {
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        heights[row * SIDE + column] =
            rise(noise, column / (float) SIDE - 0.5f, row / (float) SIDE);
      }
    }
    for (int row = 0; row < SIDE; row++) {
      shine(row);
    }
  }

  /** The height above the lake; below zero is water. */
  float height(float x, float z) {
    return sample(heights, x, z);
  }

  /** How much of the low sun, which stands on the right, falls here: 0 in shadow to 1. */
  float light(float x, float z) {
    return sample(light, x, z);
  }

  /** 1 on level ground, towards 0 on a cliff. */
  float flatness(float x, float z) {
    return sample(flatness, x, z);
  }

  private static float rise(Noise noise, float x, float z) {
    float worn = noise.eroded(x * 8.5f + 31.7f, z * 8.5f + 12.4f, 8);
    float away = Tint.step(0.12f, 0.80f, z) + 1.9f * Math.abs(x) * (0.25f + z);
    return (worn - 0.50f) * 0.150f * Math.min(away, 1.3f) + 0.085f * away - 0.038f;
  }

  private void shine(int row) {
    float shadow = 0;
    for (int column = SIDE - 1; column >= 0; column--) {
      float here = heights[row * SIDE + column];
      shadow = Math.max(shadow - SUN_HEIGHT_PER_CELL, here);
      float open = 1 - Tint.step(0, 0.012f, shadow - here);
      int cell = row * SIDE + column;
      lean(cell, column, row, open);
    }
  }

  private void lean(int cell, int column, int row, float open) {
    int left = Math.max(column - 1, 0);
    int right = Math.min(column + 1, SIDE - 1);
    int near = Math.max(row - 1, 0);
    int far = Math.min(row + 1, SIDE - 1);
    float across = (heights[row * SIDE + right] - heights[row * SIDE + left]) * SIDE / 2;
    float along = (heights[far * SIDE + column] - heights[near * SIDE + column]) * SIDE / 2;
    float length = (float) Math.sqrt(across * across + along * along + 1);
    flatness[cell] = 1 / length;
    light[cell] = open * Math.clamp((-across * 0.80f + along * 0.40f + 0.30f) / length, 0f, 1f);
  }

  private static float sample(float[] grid, float x, float z) {
    float column = Math.clamp((x + 0.5f) * SIDE, 0f, SIDE - 1.001f);
    float row = Math.clamp(z * SIDE, 0f, SIDE - 1.001f);
    int left = Math.min((int) column, SIDE - 2);
    int near = Math.min((int) row, SIDE - 2);
    float across = column - left;
    int corner = near * SIDE + left;
    float front = grid[corner] + (grid[corner + 1] - grid[corner]) * across;
    float back = grid[corner + SIDE] + (grid[corner + SIDE + 1] - grid[corner + SIDE]) * across;
    return front + (back - front) * (row - near);
  }
}
