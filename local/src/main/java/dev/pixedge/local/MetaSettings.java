package dev.pixedge.local;

import dev.pixedge.config.Env;
import dev.pixedge.meta.Variant;
import dev.pixedge.metadata.tier.RedisSettings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the local metadata API is started with.
 *
 * @param variant what stands before the table
 * @param redis where Redis is; empty lets the variant with one start its own
 * @param remembered how long an answer is remembered in the process
 * @param tableRoundTrip added to every call of the table, as if it were somewhere else
 * @param redisRoundTrip the same for Redis
 * @param variables what all of this was read from
 */
public record MetaSettings(
    Variant variant,
    Optional<RedisSettings> redis,
    Duration remembered,
    Duration tableRoundTrip,
    Duration redisRoundTrip,
    Map<String, String> variables) {

  public MetaSettings {
    variables = Map.copyOf(variables);
  }

  /** Throws {@link IllegalArgumentException} with all mistakes. */
  static MetaSettings from(Map<String, String> variables) {
    return Env.read(
        variables,
        env ->
            new MetaSettings(
                Variant.from(env),
                RedisSettings.from(env),
                Duration.ofSeconds(env.number("PIXEDGE_REMEMBER_SECONDS", 1, 60, 2)),
                micros(env, "TABLE_RTT_MICROS"),
                micros(env, "REDIS_RTT_MICROS"),
                variables));
  }

  private static Duration micros(Env env, String name) {
    return Duration.ofNanos(1_000L * env.number(name, 0, 1_000_000, 0));
  }

  /** The settings of Redis once it is known where it is. */
  RedisSettings redisAt(URI address) {
    Map<String, String> known = new HashMap<>(variables);
    known.put("REDIS_URL", address.toString());
    return Env.read(known, RedisSettings::from).orElseThrow();
  }
}
