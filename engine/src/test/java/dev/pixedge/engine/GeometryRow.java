package dev.pixedge.engine;

import dev.pixedge.contract.Contract;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One row of the contract's table of sizes.
 *
 * @param format of the source
 * @param width of the source as it is stored
 * @param height of the source as it is stored
 * @param orientation of the source
 * @param chain what is asked for, without a format
 * @param want the size of the result, or the code of a fault
 */
record GeometryRow(
    String format, int width, int height, int orientation, String chain, String want) {
  private static final long SMALL = 1_000_000;

  /** The rows whose source and result are small. */
  static Stream<GeometryRow> small() {
    return Contract.table("geometry")
        .valueStream()
        .map(GeometryRow::of)
        .filter(row -> (long) row.width * row.height <= SMALL && pixels(row.want) <= SMALL)
        .filter(row -> row.orientation == 1 || row.format.equals("JPEG"));
  }

  Blob picture() {
    BufferedImage image = TestCard.quadrants(width, height);
    return switch (format) {
      case "JPEG" -> JpegPictures.withOrientation(JpegPictures.baseline(image, 90), orientation);
      case "GIF" -> Pictures.gif(width, height);
      default -> PngPictures.of(image);
    };
  }

  Picture asked() {
    String actions = chain.isEmpty() ? "" : chain + "/";
    return (Picture) CanonicalPath.parse("/a/-/" + actions + "format.png").product();
  }

  private static GeometryRow of(JsonNode row) {
    String[] sides = row.path("source").asString().split("x", -1);
    return new GeometryRow(
        row.path("format").asString("JPEG"),
        Integer.parseInt(sides[0]),
        Integer.parseInt(sides[1]),
        row.path("orientation").asInt(1),
        row.path("chain").asString(),
        row.path("want").asString());
  }

  private static long pixels(String want) {
    int by = want.indexOf('x');
    return Character.isDigit(want.charAt(0))
        ? Long.parseLong(want.substring(0, by)) * Long.parseLong(want.substring(by + 1))
        : 0;
  }
}
