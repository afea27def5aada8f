package dev.pixedge.local.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The places of a lab and the round trips between them.
 *
 * @param source where the round trips were published
 * @param points places of points of presence
 * @param regions places with stores and functions, the first one first
 * @param roundTripMillis by place and place; of a place to itself, what a visitor nearby takes
 * @param jitter how much longer a round trip takes on average, as a share of it
 * @param seed of the jitter
 */
public record Network(
    String source,
    List<String> points,
    List<String> regions,
    Map<String, Map<String, Double>> roundTripMillis,
    double jitter,
    long seed) {

  /** Throws {@link IllegalArgumentException} with all that is missing. */
  public Network {
    points = List.copyOf(points);
    regions = List.copyOf(regions);
    List<String> missing = new ArrayList<>();
    for (String from : Stream.concat(points.stream(), regions.stream()).distinct().toList()) {
      Stream.concat(Stream.of(from), regions.stream())
          .filter(to -> !has(roundTripMillis, from, to))
          .forEach(to -> missing.add(from + " to " + to));
    }
    if (points.isEmpty() || regions.isEmpty() || !missing.isEmpty()) {
      throw new IllegalArgumentException(
          "expected points, regions and the round trips between them, got %s, %s and not %s"
              .formatted(points, regions, missing));
    }
  }

  private static boolean has(Map<String, Map<String, Double>> table, String from, String to) {
    Double millis = table.getOrDefault(from, Map.of()).get(to);
    return millis != null && millis >= 0;
  }

  /** Reads the JSON of this file; {@link IllegalArgumentException} when it is none of a network. */
  public static Network read(Path file) throws IOException {
    try {
      return new JsonMapper().readValue(Files.readString(file), Network.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  /** The way between two places; each has jitter of its own. */
  public Link between(String from, String to) {
    double millis = Objects.requireNonNull(roundTripMillis.getOrDefault(from, Map.of()).get(to));
    long own = seed ^ (31L * from.hashCode() + to.hashCode());
    return new Link(Duration.ofNanos((long) (millis * 1e6)), jitter, new Random(own));
  }

  /** The region of these that is the nearest to a point. */
  public String home(String point, List<String> among) {
    return among.stream()
        .min(Comparator.comparing(region -> between(point, region).roundTrip()))
        .orElseThrow();
  }
}
