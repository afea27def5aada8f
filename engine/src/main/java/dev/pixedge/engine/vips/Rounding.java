package dev.pixedge.engine.vips;

import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.engine.RoundCorner;

/** Rounds the corners of a picture: what lies outside becomes transparent. */
final class Rounding {
  private Rounding() {}

  static Image of(Image image, Plan.Round round) {
    Image mask = mask(image.workspace(), round);
    if (!image.hasAlpha()) {
      return image.and(mask);
    }
    Image colours = white(image.workspace(), round.size(), image.bands() - 1);
    return image
        .call("multiply", "left")
        .with("right", colours.and(mask))
        .image()
        .linear(new double[] {1.0 / 255}, new double[] {0});
  }

  /** One band: 255 inside, 0 outside. */
  private static Image mask(Workspace workspace, Plan.Round round) {
    RoundCorner corner = new RoundCorner(round.radius());
    Image northWest = workspace.grey(corner.coverage(), corner.side(), corner.side());
    Image northEast = flipped(northWest, "horizontal");
    int right = round.size().width() - corner.side();
    int bottom = round.size().height() - corner.side();
    Image top = laid(laid(white(workspace, round.size(), 1), northWest, 0, 0), northEast, right, 0);
    Image west = laid(top, flipped(northWest, "vertical"), 0, bottom);
    return laid(west, flipped(northEast, "vertical"), right, bottom);
  }

  private static Image white(Workspace workspace, Size size, int bands) {
    return workspace
        .call("black", false)
        .options("width=%d,height=%d,bands=%d".formatted(size.width(), size.height(), bands))
        .image()
        .call("invert")
        .image();
  }

  private static Image laid(Image main, Image part, int left, int top) {
    return main.call("insert", "main")
        .with("sub", part)
        .options("x=%d,y=%d".formatted(left, top))
        .image();
  }

  private static Image flipped(Image image, String direction) {
    return image.call("flip").options("direction=" + direction).image();
  }
}
