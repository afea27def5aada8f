package dev.pixedge.meta;

import dev.pixedge.config.Env;
import dev.pixedge.metadata.tier.RedisSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of the API on AWS. Names: {@code docs/settings.md}.
 *
 * @param variant what stands before the table
 * @param table the table of images
 * @param cdn the CDN's address, empty in the variant without one
 * @param originals the bucket of the originals, where it is known
 * @param redis where Redis is, in the variant with one
 * @param remembered how long an answer is remembered in the process
 */
public record MetaConfig(
    Variant variant,
    String table,
    String cdn,
    Optional<String> originals,
    Optional<RedisSettings> redis,
    Duration remembered) {

  /** Reads the settings; all mistakes are reported at once. */
  static MetaConfig from(Map<String, String> variables) {
    return Env.read(variables, MetaConfig::read);
  }

  private static MetaConfig read(Env env) {
    Variant variant = Variant.from(env);
    boolean baseline = variant == Variant.BASELINE;
    if (variant == Variant.REDIS) {
      env.required("REDIS_URL", "the address of Redis in this variant");
    }
    return new MetaConfig(
        variant,
        env.required("PIXEDGE_TABLE", "the table of images"),
        baseline ? "" : env.required("PIXEDGE_CDN", "the address of the CDN"),
        baseline
            ? Optional.of(env.required("PIXEDGE_ORIGINALS", "the bucket of the originals"))
            : env.optional("PIXEDGE_ORIGINALS"),
        variant == Variant.REDIS ? RedisSettings.from(env) : Optional.empty(),
        Duration.ofSeconds(env.number("PIXEDGE_REMEMBER_SECONDS", 1, 60, 2)));
  }
}
