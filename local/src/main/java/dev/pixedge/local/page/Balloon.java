package dev.pixedge.local.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A hot-air balloon that floats over hills, as frames that join end to start. */
final class Balloon {
  private static final Color[] CLOTH = {
    new Color(0xE4572E), new Color(0xF3A712), new Color(0xFFF1D0), new Color(0xE4572E)
  };
  private static final Color[] HILLS = {
    new Color(0x9CC5B8), new Color(0x5FA08F), new Color(0x2F6F68), new Color(0x174A4C)
  };

  private final int width;
  private final int height;

  private Balloon(int width, int height) {
    this.width = width;
    this.height = height;
  }

  static List<BufferedImage> draw(int width, int height, int frames) {
    Balloon scene = new Balloon(width, height);
    List<BufferedImage> drawn = new ArrayList<>();
    for (int frame = 0; frame < frames; frame++) {
      drawn.add(scene.frame(2 * Math.PI * frame / frames));
    }
    return drawn;
  }

  private BufferedImage frame(double phase) {
    BufferedImage frame = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = Brush.on(frame);
    brush.setPaint(
        new GradientPaint(0, 0, new Color(0x8FD0E8), 0, height * 0.8f, new Color(0xFFF3D9)));
    brush.fillRect(0, 0, width, height);
    brush.setColor(new Color(0xFFFBEF));
    disc(brush, width * 0.78, height * 0.24, height * 0.085);
    for (int hill = 0; hill < HILLS.length; hill++) {
      if (hill == 2) {
        balloon(brush, phase);
      }
      hill(brush, hill, phase);
    }
    brush.dispose();
    return frame;
  }

  /** Nearer hills pass faster; each repeats a whole number of times, so the film has no seam. */
  private void hill(Graphics2D brush, int hill, double phase) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(0, height);
    for (int x = 0; x <= width; x += 2) {
      double along = 2 * Math.PI * x / width;
      double wave = Math.sin(along * (1 + hill * 0.5) + hill * 2.1 + phase * hill / 1.0);
      double ripple = Math.sin(along * (3 + hill) + hill + phase * hill * 2) * 0.3;
      shape.lineTo(x, height * (0.60 + 0.105 * hill + 0.045 * (wave + ripple)));
    }
    shape.lineTo(width, height);
    shape.closePath();
    brush.setColor(HILLS[hill]);
    brush.fill(shape);
  }

  private void balloon(Graphics2D brush, double phase) {
    double x = width * (0.40 + 0.02 * Math.sin(phase));
    double y = height * (0.36 + 0.035 * Math.sin(phase + 1));
    double radius = height * 0.235;
    brush.setStroke(new BasicStroke(1.2f));
    brush.setColor(new Color(0x5A3A26));
    for (int rope = -1; rope <= 1; rope += 2) {
      brush.draw(
          line(
              x + rope * radius * 0.42,
              y + radius * 0.9,
              x + rope * radius * 0.16,
              y + radius * 1.62));
    }
    for (int gore = 0; gore < CLOTH.length; gore++) {
      brush.setColor(CLOTH[gore]);
      brush.fill(gore(x, y, radius * (1 - gore * 0.28), radius));
    }
    brush.setColor(new Color(0x8A5A34));
    brush.fill(basket(x, y + radius * 1.62, radius * 0.2));
    brush.setPaint(
        new GradientPaint(
            (float) (x - radius),
            0,
            new Color(255, 255, 255, 70),
            (float) (x + radius),
            0,
            new Color(60, 10, 40, 90)));
    brush.fill(gore(x, y, radius, radius));
  }

  /** The outline of the balloon, squeezed to this half width: the narrower ones are its stripes. */
  private static Path2D gore(double x, double y, double half, double radius) {
    double squeeze = half / radius;
    Path2D shape = new Path2D.Double();
    shape.moveTo(x, y - radius);
    shape.curveTo(
        x + squeeze * radius * 1.3,
        y - radius,
        x + squeeze * radius * 1.15,
        y + radius * 0.45,
        x + squeeze * radius * 0.34,
        y + radius * 1.2);
    shape.lineTo(x - squeeze * radius * 0.34, y + radius * 1.2);
    shape.curveTo(
        x - squeeze * radius * 1.15,
        y + radius * 0.45,
        x - squeeze * radius * 1.3,
        y - radius,
        x,
        y - radius);
    return shape;
  }

  private static Path2D basket(double x, double y, double half) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(x - half, y);
    shape.lineTo(x + half, y);
    shape.lineTo(x + half * 0.8, y + half * 1.3);
    shape.lineTo(x - half * 0.8, y + half * 1.3);
    shape.closePath();
    return shape;
  }

  private static Path2D line(double fromX, double fromY, double toX, double toY) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(fromX, fromY);
    shape.lineTo(toX, toY);
    return shape;
  }

  private static void disc(Graphics2D brush, double x, double y, double radius) {
    brush.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }
}
