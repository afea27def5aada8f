package dev.pixedge.origin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The region that this origin runs in, and the other one where there are two.
 *
 * @param near the buckets next to this origin
 * @param far those of the other region
 * @param farDeadline how long a reply waits for the far transformed bucket
 */
public record Regions(RegionStores near, Optional<RegionStores> far, Duration farDeadline) {

  /** The near region and, where there is one, the far one. */
  public List<RegionStores> all() {
    return Stream.concat(Stream.of(near), far.stream()).toList();
  }
}
