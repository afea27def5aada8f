package dev.pixedge.metadata.tier;

import dev.pixedge.config.Env;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where Redis or Valkey is and how much of it is asked.
 *
 * @param address {@code redis://host:port}, or {@code rediss://} with TLS
 * @param timeout how long a connection or an answer may take
 * @param lasts how long an answer is kept there
 * @param slow from which time on it counts as sick
 * @param retries how often a question is asked again on another connection when one breaks
 * @param connections how many at most
 */
public record RedisSettings(
    URI address, Duration timeout, Duration lasts, Duration slow, int retries, int connections) {
  private static final List<String> SCHEMES = List.of("redis", "rediss");
  private static final Duration LONGEST_ABSENCE = Duration.ofSeconds(30);

  /** From {@code REDIS_URL} and its neighbours, empty when that is not set. */
  public static Optional<RedisSettings> from(Env env) {
    return env.optional("REDIS_URL")
        .map(
            address ->
                new RedisSettings(
                    address(env, address),
                    Duration.ofMillis(env.number("REDIS_TIMEOUT_MS", 1, 10_000, 300)),
                    Duration.ofSeconds(env.number("REDIS_TTL_SECONDS", 1, 86_400, 300)),
                    Duration.ofMillis(env.number("REDIS_SLOW_MS", 1, 10_000, 20)),
                    env.number("REDIS_RETRIES", 0, 5, 1),
                    env.number("REDIS_CONNECTIONS", 1, 1_000, 64)));
  }

  /** How long it is kept that there is no such image. */
  public Duration absenceLasts() {
    return lasts.compareTo(LONGEST_ABSENCE) < 0 ? lasts : LONGEST_ABSENCE;
  }

  /** Whether the connection is encrypted. */
  boolean isSecure() {
    return address.getScheme().equals("rediss");
  }

  private static URI address(Env env, String text) {
    try {
      URI address = URI.create(text);
      if (SCHEMES.contains(String.valueOf(address.getScheme()))
          && address.getHost() != null
          && address.getPort() > 0) {
        return address;
      }
    } catch (IllegalArgumentException _) {
      // the same mistake as an address of another kind
    }
    env.mistake("REDIS_URL: expected redis://host:port or rediss://host:port, got \"" + text + '"');
    return URI.create("redis://localhost:6379");
  }
}
