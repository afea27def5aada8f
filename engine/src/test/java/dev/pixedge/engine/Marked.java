package dev.pixedge.engine;

import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Pictures with marks: what tests ask for, what it is made from, and what is seen of it. */
final class Marked {
  static final String KEY = "mark.png";

  private Marked() {}

  /** What this chain asks for, as a PNG; {@code {x}} in it stands for the base64url of x. */
  static Picture png(String chain) {
    return as(chain, "format.png");
  }

  static Picture as(String chain, String ending) {
    StringBuilder path = new StringBuilder("/a/-/");
    String[] parts = chain.split("[{}]", -1);
    for (int i = 0; i < parts.length; i++) {
      path.append(i % 2 == 0 ? parts[i] : base64(parts[i]));
    }
    return (Picture) CanonicalPath.parse(path + "/" + ending).product();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A source with one picture to draw. */
  static Material with(Blob source, Blob mark) {
    return new Material(source, Map.of(new SourceKey(KEY), mark));
  }

  static Blob plain(int width, int height, Color color) {
    return PngPictures.of(image(width, height, color, BufferedImage.TYPE_INT_RGB));
  }

  static BufferedImage image(int width, int height, Color color, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  /** The smallest box around all pixels that are not of this colour. */
  static Optional<Rectangle> inked(BufferedImage image, Color ground) {
    Rectangle box = null;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (!Pixels.at(image, x, y).equals(ground)) {
          Rectangle pixel = new Rectangle(x, y, 1, 1);
          box = box == null ? pixel : box.union(pixel);
        }
      }
    }
    return Optional.ofNullable(box);
  }

  /**
   * Texts need the fonts that {@code make} fetches. Where they were not fetched their tests are
   * left out, but never in CI.
   */
  static void assumeFonts() {
    Assumptions.assumeTrue(
        Fonts.find().isPresent() || System.getenv("CI") != null,
        "the fonts are not there: make engine/fonts/.fetched");
  }
}
