package dev.pixedge.engine.vips;

import dev.pixedge.engine.Placement;
import dev.pixedge.engine.Plan.Size;

/** A mark that is repeated over a whole picture. */
final class Tiles {
  /** Smaller tiles are joined first: copying a picture in tiny pieces is slow. */
  private static final int FAST_SIDE = 128;

  private Tiles() {}

  static Image of(Image mark, Placement place, Size pitch, Size picture) {
    Image tile = block(Steps.embedded(mark, 0, 0, pitch));
    int across = Math.ceilDiv(picture.width() - place.left(), tile.width());
    int down = Math.ceilDiv(picture.height() - place.top(), tile.height());
    Image sheet = replicated(tile, across, down);
    return Steps.cut(sheet, -place.left(), -place.top(), picture);
  }

  private static Image block(Image tile) {
    int across = Math.ceilDiv(FAST_SIDE, tile.width());
    int down = Math.ceilDiv(FAST_SIDE, tile.height());
    return replicated(tile, across, down).computed();
  }

  private static Image replicated(Image tile, int across, int down) {
    return tile.call("replicate").options("across=%d,down=%d".formatted(across, down)).image();
  }
}
