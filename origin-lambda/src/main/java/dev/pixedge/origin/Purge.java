package dev.pixedge.origin;

import dev.pixedge.rendition.SourceKey;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Removes what was made from a source that is not there any more. */
public final class Purge {
  private final Regions regions;

  /** Removes from the transformed buckets of these regions. */
  @Inject
  public Purge(Regions regions) {
    this.regions = regions;
  }

  /**
   * Removes all renditions of this source and its mezzanine in all regions; one that fails does not
   * stop the others.
   */
  void renditionsOf(SourceKey source) {
    Failures failures = new Failures();
    String prefix = source.value() + "/-/";
    for (RegionStores region : regions.all()) {
      failures.attempt(
          () ->
              Stream.concat(
                      region.renditions().keys(prefix).stream(), Stream.of(Mezzanines.key(source)))
                  .forEach(key -> failures.attempt(() -> region.renditions().delete(key))));
    }
    failures.rethrow();
  }
}
