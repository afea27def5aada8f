package dev.pixedge.engine.imageio;

import dev.pixedge.engine.Plan;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Scales images in their working format with a Lanczos window of three lobes, first down and then
 * across, each axis by its own ratio. The libraries at hand either blur or shift the picture.
 */
final class Lanczos {
  private Lanczos() {}

  static BufferedImage scaled(BufferedImage image, Plan.Size size) {
    LanczosTaps down = LanczosTaps.of(image.getHeight(), size.height());
    LanczosTaps across = LanczosTaps.of(image.getWidth(), size.width());
    SampleRows source = new SampleRows(image, down.most());
    BufferedImage result = new BufferedImage(size.width(), size.height(), image.getType());
    float[] tall = new float[source.planes() * image.getWidth()];
    float[] scaled = new float[source.planes() * size.width()];
    int[] packed = new int[size.width()];
    for (int y = 0; y < size.height(); y++) {
      Interruption.end();
      down(source, down, y, tall);
      for (int plane = 0; plane < source.planes(); plane++) {
        across(tall, plane * image.getWidth(), across, scaled, plane * size.width(), size.width());
      }
      SampleRows.pack(scaled, source.planes(), packed);
      result.getRaster().setDataElements(0, y, size.width(), 1, packed);
    }
    return result;
  }

  private static void down(SampleRows source, LanczosTaps taps, int y, float[] sums) {
    Arrays.fill(sums, 0);
    for (int tap = 0; tap < taps.count(y); tap++) {
      float[] row = source.row(taps.first(y) + tap);
      float weight = taps.weight(y, tap);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weight * row[i];
      }
    }
  }

  private static void across(
      float[] line, int start, LanczosTaps taps, float[] result, int resultStart, int width) {
    for (int x = 0; x < width; x++) {
      float sum = 0;
      int first = start + taps.first(x);
      for (int tap = 0; tap < taps.count(x); tap++) {
        sum += taps.weight(x, tap) * line[first + tap];
      }
      result[resultStart + x] = sum;
    }
  }
}
