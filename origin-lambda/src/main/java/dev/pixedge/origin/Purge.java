package dev.pixedge.origin;

import dev.pixedge.rendition.SourceKey;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Removes what was made from a source. */
public final class Purge {
  private final Regions regions;
  private final EdgeCaches edges;

  /** Removes from the transformed buckets of these regions, then from these caches. */
  @Inject
  public Purge(Regions regions, EdgeCaches edges) {
    this.regions = regions;
    this.edges = edges;
  }

  /**
   * Removes all renditions of this source and its mezzanine in all regions, then from the edge; one
   * that fails does not stop the others. The edge comes last: it could fill itself from a bucket
   * again.
   */
  void everythingOf(SourceKey source) {
    remove(source, List.of(Mezzanines.key(source)));
  }

  /** The same, but for the mezzanine. */
  void renditionsOf(SourceKey source) {
    remove(source, List.of());
  }

  private void remove(SourceKey source, List<String> others) {
    Failures failures = new Failures();
    String prefix = source.value() + "/-/";
    for (RegionStores region : regions.all()) {
      failures.attempt(
          () ->
              Stream.concat(region.renditions().keys(prefix).stream(), others.stream())
                  .forEach(key -> failures.attempt(() -> region.renditions().delete(key))));
    }
    failures.attempt(() -> edges.forget(source));
    failures.rethrow();
  }
}
