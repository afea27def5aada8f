package dev.pixedge.local;

import java.util.List;

/**
 * Which regions there are and where the points of presence stand.
 *
 * @param regions the regions' names, two of them
 * @param homes for each point of presence, the region that is near to it
 */
record Topology(List<String> regions, List<String> homes) {
  /** Two regions and one point of presence near the first. */
  static final Topology PLAIN =
      new Topology(List.of("us-east-1", "ap-south-1"), List.of("us-east-1"));

  Topology {
    regions = List.copyOf(regions);
    homes = List.copyOf(homes);
    if (regions.size() != 2 || !regions.containsAll(homes)) {
      throw new IllegalArgumentException("expected homes in two regions, got " + regions + homes);
    }
  }

  /** The region that is not this one. */
  String otherThan(String region) {
    return regions.get(0).equals(region) ? regions.get(1) : regions.get(0);
  }
}
