package dev.pixedge.engine.jpeg;

import java.util.ArrayList;
import java.util.List;

/** In which order the blocks of a scan come. Source: ITU-T T.81, A.2 and E.2.4. */
final class ScanOrder {
  private final BlockPlace[] unit;
  private final int across;
  private final int down;
  private final int interval;

  /**
   * The order of this scan.
   *
   * @param sources one for each of its components
   * @param interval units between restart markers, 0 for none
   */
  ScanOrder(Frame frame, Scan scan, List<? extends BlockSource> sources, int interval) {
    boolean alone = scan.parts().size() == 1;
    Component only = frame.components().get(scan.parts().getFirst().index());
    List<BlockPlace> places = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      Component component = frame.components().get(scan.parts().get(i).index());
      int horizontal = alone ? 1 : component.horizontal();
      int vertical = alone ? 1 : component.vertical();
      for (int j = 0; j < horizontal * vertical; j++) {
        places.add(
            new BlockPlace(sources.get(i), horizontal, vertical, j % horizontal, j / horizontal));
      }
    }
    this.unit = places.toArray(BlockPlace[]::new);
    this.across = alone ? frame.blocksAcross(only) : frame.unitsAcross();
    this.down = alone ? frame.blocksDown(only) : frame.unitsDown();
    this.interval = interval;
  }

  /** A block of each unit: where it lies in the blocks of its component. */
  private record BlockPlace(BlockSource source, int horizontal, int vertical, int left, int top) {
    void read(int column, int row) throws Declined {
      source.read(column * horizontal + left, row * vertical + top);
    }
  }

  /** Reads all blocks; tells where the marker behind the scan lies in the file. */
  int read(BitWindow in) throws Declined {
    int left = interval;
    reset();
    for (int row = 0; row < down; row++) {
      for (int column = 0; column < across; column++) {
        if (interval > 0 && left-- == 0) {
          in.restart();
          reset();
          left = interval - 1;
        }
        in.await();
        for (BlockPlace place : unit) {
          place.read(column, row);
        }
      }
    }
    return in.close();
  }

  private void reset() {
    for (BlockPlace place : unit) {
      place.source().reset();
    }
  }
}
