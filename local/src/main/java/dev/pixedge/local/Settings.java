package dev.pixedge.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the local CDN is started with.
 *
 * @param port of the CDN, 0 for any
 * @param apiPort of the metadata API, 0 for any
 * @param host the address to listen on
 * @param data the folder that holds everything
 * @param policy the site's policy
 * @param edge the built edge function
 * @param edgeCacheBytes how much of memory the edge cache may take
 * @param waiting how many requests may wait for a transformation
 * @param keepsRenditions whether renditions are kept at the edge and in the store; mezzanines are
 *     in any case
 * @param chaos whether outages can be switched on and off, from this machine only
 * @param engine which engine makes pictures, empty for the best one there is
 * @param meta of the metadata API
 * @param layout where the parts stand
 */
public record Settings(
    int port,
    int apiPort,
    String host,
    Path data,
    Path policy,
    Path edge,
    long edgeCacheBytes,
    int waiting,
    boolean keepsRenditions,
    boolean chaos,
    Optional<String> engine,
    MetaSettings meta,
    Layout layout) {
  private static final int LARGEST_PORT = 65_535;
  private static final int LARGEST_CACHE_MB = 1_000_000;
  private static final int LARGEST_QUEUE = 1_000_000;

  /**
   * Reads {@code NAME=value} arguments, which count before environment variables of the same names.
   *
   * @throws StartException naming every value that cannot be used
   */
  public static Settings of(List<String> arguments, Map<String, String> environment)
      throws StartException {
    List<String> mistakes = new ArrayList<>();
    Map<String, String> values = new HashMap<>(environment);
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 1) {
        mistakes.add("expected NAME=value, got \"" + argument + "\"");
        continue;
      }
      values.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    MetaSettings meta = meta(values, mistakes);
    Settings settings =
        new Settings(
            number(values, "PORT", 8080, LARGEST_PORT, mistakes),
            number(values, "API_PORT", 8081, LARGEST_PORT, mistakes),
            values.getOrDefault("HOST", "127.0.0.1"),
            Path.of(values.getOrDefault("DATA", "data")),
            Path.of(values.getOrDefault("POLICY", "policy.json")),
            Path.of(values.getOrDefault("EDGE", "edge-js/dist/edge.js")),
            number(values, "EDGE_CACHE_MB", 128, LARGEST_CACHE_MB, mistakes) * 1_000_000L,
            number(values, "QUEUE", 2_000, LARGEST_QUEUE, mistakes),
            either(values, "KEEP_RENDITIONS", "yes", "no", mistakes),
            !either(values, "PIXEDGE_CHAOS", "off", "on", mistakes),
            Optional.ofNullable(values.get("PIXEDGE_ENGINE")),
            meta,
            Layout.from(values, mistakes));
    if (!mistakes.isEmpty()) {
      throw new StartException(mistakes);
    }
    return settings;
  }

  private static MetaSettings meta(Map<String, String> values, List<String> mistakes) {
    try {
      return MetaSettings.from(values);
    } catch (IllegalArgumentException problem) {
      mistakes.add(String.valueOf(problem.getMessage()));
      return MetaSettings.from(Map.of());
    }
  }

  /** Whether it has its standard value. */
  private static boolean either(
      Map<String, String> values,
      String name,
      String standard,
      String other,
      List<String> mistakes) {
    String text = values.getOrDefault(name, standard);
    if (!text.equals(standard) && !text.equals(other)) {
      mistakes.add(name + ": expected " + standard + " or " + other + ", got \"" + text + "\"");
    }
    return text.equals(standard);
  }

  private static int number(
      Map<String, String> values, String name, int standard, int largest, List<String> mistakes) {
    String text = values.getOrDefault(name, Integer.toString(standard));
    if (text.matches("\\d{1,9}") && Integer.parseInt(text) <= largest) {
      return Integer.parseInt(text);
    }
    mistakes.add(name + ": expected 0.." + largest + ", got \"" + text + "\"");
    return standard;
  }
}
