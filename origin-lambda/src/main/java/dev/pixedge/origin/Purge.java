package dev.pixedge.origin;

import dev.pixedge.rendition.SourceKey;
import jakarta.inject.Inject;

/** Removes what was made from a source that is not there any more. */
public final class Purge {
  private final Regions regions;

  /** Removes from the transformed buckets of these regions. */
  @Inject
  public Purge(Regions regions) {
    this.regions = regions;
  }

  /**
   * Removes all renditions of this source in all regions; one that fails does not stop the others.
   */
  void renditionsOf(SourceKey source) {
    Failures failures = new Failures();
    String prefix = source.value() + "/-/";
    for (RegionStores region : regions.all()) {
      failures.attempt(
          () ->
              region
                  .renditions()
                  .keys(prefix)
                  .forEach(key -> failures.attempt(() -> region.renditions().delete(key))));
    }
    failures.rethrow();
  }
}
