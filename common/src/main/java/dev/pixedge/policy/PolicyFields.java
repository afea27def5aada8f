package dev.pixedge.policy;

import dev.pixedge.policy.Policy.Cache;
import dev.pixedge.policy.Policy.Damaged;
import dev.pixedge.policy.Policy.Formats;
import dev.pixedge.policy.Policy.Ingest;
import dev.pixedge.policy.Policy.Limits;
import dev.pixedge.policy.Policy.Originals;
import dev.pixedge.policy.Policy.Oss;
import dev.pixedge.policy.Policy.Size;
import dev.pixedge.policy.Policy.Unlisted;
import dev.pixedge.rendition.Chain;
import dev.pixedge.rendition.OutputFormat;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Makes a policy of JSON in which no mistake was found. */
final class PolicyFields {
  /** Formats that a browser has to name before it gets them. */
  static final List<OutputFormat> NEGOTIATED = List.of(OutputFormat.AVIF, OutputFormat.WEBP);

  private PolicyFields() {}

  static Policy policy(JsonNode policy, JsonNode usual) {
    return new Policy(
        policy.path("sizes").valueStream().map(PolicyFields::size).toList(),
        policy.path("widths").valueStream().map(JsonNode::asInt).toList(),
        policy.path("autoWidth").asInt(),
        policy.path("qualities").valueStream().map(JsonNode::asInt).toList(),
        Unlisted.valueOf(word(policy.path("unlisted"))),
        Originals.valueOf(word(policy.path("originals"))),
        presets(policy.path("presets")),
        formats(policy.path("formats"), usual.path("formats")),
        Oss.valueOf(word(policy.path("oss").path("format"))),
        ingest(policy.path("ingest")),
        Damaged.valueOf(word(policy.path("damaged"))),
        cache(policy.path("cache")),
        strings(policy.path("referers")),
        limits(policy.path("limits")));
  }

  static Limits limits(JsonNode limits) {
    return new Limits(
        limits.path("actions").asInt(),
        limits.path("path").asInt(),
        limits.path("sourceBytes").asLong(),
        limits.path("sourcePixels").asLong(),
        limits.path("side").asInt());
  }

  private static Size size(JsonNode text) {
    List<String> sides = List.of(text.asString().split("x", -1));
    return new Size(Integer.parseInt(sides.getFirst()), Integer.parseInt(sides.getLast()));
  }

  private static Map<String, Chain> presets(JsonNode presets) {
    Map<String, Chain> chains = new LinkedHashMap<>();
    presets.forEachEntry((name, chain) -> chains.put(name, Chain.read(chain.asString())));
    return Collections.unmodifiableMap(chains);
  }

  private static Formats formats(JsonNode formats, JsonNode usual) {
    JsonNode avif = formats.has("avif") ? formats.path("avif") : usual.path("avif");
    JsonNode webp = formats.has("webp") ? formats.path("webp") : usual.path("webp");
    return new Formats(
        formats.path("jpeg").path("quality").asInt(),
        webp.path("quality").asInt(),
        avif.path("quality").asInt(),
        avif.path("pixels").asInt(),
        formats
            .propertyStream()
            .map(entry -> OutputFormat.valueOf(entry.getKey().toUpperCase(Locale.ROOT)))
            .filter(NEGOTIATED::contains)
            .toList());
  }

  private static Ingest ingest(JsonNode ingest) {
    return new Ingest(
        strings(ingest.path("prewarm")),
        ingest.path("gps").asBoolean(),
        ingest.path("copyright").asBoolean());
  }

  private static Cache cache(JsonNode cache) {
    return new Cache(
        Duration.ofSeconds(cache.path("browser").asLong()),
        Duration.ofSeconds(cache.path("edge").asLong()));
  }

  private static String word(JsonNode word) {
    return word.asString().toUpperCase(Locale.ROOT);
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
