package dev.pixedge.local.page;

import java.util.Random;

/**
 * Smooth random surfaces over the plane, the same for the same seed; the lattice repeats after 256
 * units.
 */
final class Noise {
  private static final int SIDE = 256;
  private static final int MASK = SIDE - 1;

  private final float[] lattice = new float[SIDE * SIDE];

  Noise(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < lattice.length; i++) {
      lattice[i] = random.nextFloat();
    }
  }

  /** The surface at this point, 0 to 1. */
  float at(float x, float y) {
    int column = floor(x);
    int row = floor(y);
    float across = smooth(x - column);
    float down = smooth(y - row);
    float top = mix(corner(column, row), corner(column + 1, row), across);
    float bottom = mix(corner(column, row + 1), corner(column + 1, row + 1), across);
    return mix(top, bottom, down);
  }

  /** Surfaces of ever finer detail on top of one another (fractal Brownian motion), 0 to 1. */
  float layered(float x, float y, int layers) {
    float sum = 0;
    float weight = 0.5f;
    float total = 0;
    for (int layer = 0; layer < layers; layer++) {
      sum += weight * at(x, y);
      total += weight;
      weight *= 0.5f;
      float turned = 1.6f * x - 1.2f * y + 17.3f;
      y = 1.2f * x + 1.6f * y + 5.1f;
      x = turned;
    }
    return sum / total;
  }

  /**
   * A surface as worn by weather, about 0 to 1.5: each finer layer counts less where the coarser
   * ones are steep, which leaves sharp ridges and smooth valleys (after Quilez, "value noise
   * derivatives").
   */
  float eroded(float x, float y, int layers) {
    float sum = 0;
    float weight = 1;
    float slopeX = 0;
    float slopeY = 0;
    for (int layer = 0; layer < layers; layer++) {
      int column = floor(x);
      int row = floor(y);
      float u = x - column;
      float v = y - row;
      float across = smooth(u);
      float down = smooth(v);
      float a = corner(column, row);
      float b = corner(column + 1, row);
      float c = corner(column, row + 1);
      float twist = a - b - c + corner(column + 1, row + 1);
      slopeX += steepness(u) * (b - a + twist * down);
      slopeY += steepness(v) * (c - a + twist * across);
      float height = a + (b - a) * across + (c - a) * down + twist * across * down;
      sum += weight * height / (1 + slopeX * slopeX + slopeY * slopeY);
      weight *= 0.5f;
      float turned = 1.6f * x - 1.2f * y;
      y = 1.2f * x + 1.6f * y;
      x = turned;
    }
    return sum;
  }

  private float corner(int column, int row) {
    return lattice[(row & MASK) * SIDE + (column & MASK)];
  }

  private static int floor(float value) {
    int whole = (int) value;
    return value < whole ? whole - 1 : whole;
  }

  private static float smooth(float t) {
    return t * t * (3 - 2 * t);
  }

  private static float steepness(float t) {
    return 6 * t * (1 - t);
  }

  private static float mix(float a, float b, float t) {
    return a + (b - a) * t;
  }
}
