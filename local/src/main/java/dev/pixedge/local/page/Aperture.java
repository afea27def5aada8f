package dev.pixedge.local.page;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** A badge with a transparent ground and a soft shadow: the six blades of a lens. */
final class Aperture {
  private static final int BLADES = 6;
  private static final Color[] COLOURS = {
    new Color(0xFFB454), new Color(0xFF7A59), new Color(0xD9487D),
    new Color(0x7B4BC4), new Color(0x2F7FD6), new Color(0x22B8A6)
  };

  private Aperture() {}

  static BufferedImage draw(int side) {
    BufferedImage badge = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D brush = Brush.on(badge);
    float middle = side / 2f;
    float radius = side * 0.40f;
    shadow(brush, middle, radius);
    brush.setClip(circle(middle, middle, radius));
    for (int blade = 0; blade < BLADES; blade++) {
      blade(brush, middle, radius, blade);
    }
    brush.setClip(null);
    hole(brush, middle, radius * 0.36f);
    rim(brush, middle, radius);
    brush.dispose();
    return badge;
  }

  private static void shadow(Graphics2D brush, float middle, float radius) {
    float down = middle + radius * 0.07f;
    float[] stops = {0.78f, 0.90f, 1};
    Color[] dark = {
      new Color(10, 14, 40, 150), new Color(10, 14, 40, 45), new Color(10, 14, 40, 0)
    };
    brush.setPaint(new RadialGradientPaint(middle, down, radius * 1.2f, stops, dark));
    brush.fill(circle(middle, down, radius * 1.2f));
  }

  /** A wedge from the rim to the edge of the hole, shaded across as if each lay over the next. */
  private static void blade(Graphics2D brush, float middle, float radius, int index) {
    double turn = 2 * Math.PI * index / BLADES;
    double next = turn + 2 * Math.PI / BLADES;
    float hole = radius * 0.36f;
    Path2D wedge = new Path2D.Double();
    wedge.moveTo(middle + hole * Math.cos(turn), middle + hole * Math.sin(turn));
    wedge.lineTo(middle + hole * Math.cos(next), middle + hole * Math.sin(next));
    double reach = 1.9 * radius;
    double along = next + Math.PI / 2 - Math.PI / BLADES + 0.52;
    double before = turn + Math.PI / 2 - Math.PI / BLADES + 0.52;
    wedge.lineTo(
        middle + hole * Math.cos(next) + reach * Math.cos(along),
        middle + hole * Math.sin(next) + reach * Math.sin(along));
    wedge.lineTo(
        middle + hole * Math.cos(turn) + reach * Math.cos(before),
        middle + hole * Math.sin(turn) + reach * Math.sin(before));
    wedge.closePath();
    Color colour = COLOURS[index];
    float fromX = (float) (middle + radius * 0.9 * Math.cos(turn + 0.3));
    float fromY = (float) (middle + radius * 0.9 * Math.sin(turn + 0.3));
    float toX = (float) (middle + radius * 0.9 * Math.cos(turn + 1.6));
    float toY = (float) (middle + radius * 0.9 * Math.sin(turn + 1.6));
    brush.setPaint(new GradientPaint(fromX, fromY, colour.darker(), toX, toY, colour));
    brush.fill(wedge);
    brush.setStroke(new BasicStroke(radius * 0.012f));
    brush.setColor(new Color(255, 255, 255, 90));
    brush.draw(wedge);
  }

  private static void hole(Graphics2D brush, float middle, float radius) {
    Path2D hexagon = new Path2D.Double();
    for (int corner = 0; corner < BLADES; corner++) {
      double turn = 2 * Math.PI * corner / BLADES;
      double x = middle + radius * Math.cos(turn);
      double y = middle + radius * Math.sin(turn);
      if (corner == 0) {
        hexagon.moveTo(x, y);
      } else {
        hexagon.lineTo(x, y);
      }
    }
    hexagon.closePath();
    brush.setComposite(AlphaComposite.Clear);
    brush.fill(hexagon);
    brush.setComposite(AlphaComposite.SrcOver);
    brush.setColor(new Color(255, 255, 255, 64));
    brush.fill(hexagon);
  }

  private static void rim(Graphics2D brush, float middle, float radius) {
    brush.setStroke(new BasicStroke(radius * 0.045f));
    brush.setPaint(
        new GradientPaint(
            0, middle - radius, new Color(0xF4F1FB), 0, middle + radius, new Color(0x2A2C55)));
    brush.draw(circle(middle, middle, radius * 0.985f));
  }

  private static Ellipse2D circle(float x, float y, float radius) {
    return new Ellipse2D.Float(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
