package dev.pixedge.origin;

import dev.pixedge.rendition.SourceKey;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Removes what was made from a source that is not there any more. */
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
    Failures failures = new Failures();
    String prefix = source.value() + "/-/";
    for (RegionStores region : regions.all()) {
      failures.attempt(
          () ->
              Stream.concat(
                      region.renditions().keys(prefix).stream(), Stream.of(Mezzanines.key(source)))
                  .forEach(key -> failures.attempt(() -> region.renditions().delete(key))));
    }
    failures.attempt(() -> edges.forget(source));
    failures.rethrow();
  }
}
