package dev.pixedge.local;

import dev.pixedge.local.network.Link;
import dev.pixedge.local.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which regions there are and where the points of presence stand.
 *
 * @param regions the regions' names, one or two of them
 * @param points the points of presence, one or more
 * @param network how far apart all of them are; empty for side by side
 */
record Topology(List<String> regions, List<Point> points, Optional<Network> network) {
  /**
   * A point of presence.
   *
   * @param home the region that is near to it
   */
  record Point(String name, String home) {}

  private static final List<String> REGIONS = List.of("us-east-1", "ap-south-1");

  Topology {
    regions = List.copyOf(regions);
    points = List.copyOf(points);
    if (regions.isEmpty() || regions.size() > 2 || points.isEmpty()) {
      throw new IllegalArgumentException(
          "expected one or two regions and a point of presence, got " + regions + points);
    }
  }

  /** Two regions and one point of presence near the first, or those of a network. */
  static Topology of(Layout layout) throws StartException {
    Optional<Path> file = layout.network();
    if (file.isEmpty()) {
      String first = REGIONS.getFirst();
      return new Topology(
          some(REGIONS, layout), List.of(new Point(first, first)), Optional.empty());
    }
    Network network = read(file.get());
    List<String> regions = some(network.regions(), layout);
    List<Point> points =
        network.points().stream()
            .map(name -> new Point(name, network.home(name, regions)))
            .toList();
    return new Topology(regions, points, Optional.of(network));
  }

  /** The region that is not this one, where there are two. */
  Optional<String> otherThan(String region) {
    return regions.stream().filter(other -> !other.equals(region)).findFirst();
  }

  /** The way between two places. */
  Link link(String from, String to) {
    return network.map(it -> it.between(from, to)).orElse(Link.NONE);
  }

  private static List<String> some(List<String> regions, Layout layout) {
    return layout.secondRegion() ? regions : regions.subList(0, 1);
  }

  private static Network read(Path file) throws StartException {
    try {
      return Network.read(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new StartException("NETWORK: " + file + ": " + e.getMessage(), e);
    }
  }
}
