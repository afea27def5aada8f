package dev.pixedge.local;

import dev.pixedge.local.pop.PointOfPresence;
import dev.pixedge.origin.EdgeCaches;
import dev.pixedge.rendition.SourceKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The points of presence that origins can make forget; they stand up after the origins. */
final class Points implements EdgeCaches {
  private final List<PointOfPresence> standing = new CopyOnWriteArrayList<>();

  void add(PointOfPresence point) {
    standing.add(point);
  }

  @Override
  public void forget(SourceKey source) {
    standing.forEach(point -> point.purge("/" + source.encoded()));
  }
}
