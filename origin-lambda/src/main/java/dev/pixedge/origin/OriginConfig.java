package dev.pixedge.origin;

import dev.pixedge.config.Env;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of the origin on AWS.
 *
 * @param near the buckets of the region that this function runs in
 * @param far those of the other region
 * @param farDeadline how long a reply waits for the far transformed bucket
 * @param engine the engine asked for, {@code libvips} or {@code imageio}
 * @param archivesOriginals whether originals with a mezzanine are marked for the archive
 * @param distribution the CloudFront distribution whose caches are told what changed
 */
public record OriginConfig(
    Buckets near,
    Optional<Buckets> far,
    Duration farDeadline,
    Optional<String> engine,
    boolean archivesOriginals,
    Optional<String> distribution) {
  private static final int FAR_DEADLINE_MS = 2_000;

  /** The names of a region and of its buckets. */
  public record Buckets(String region, String originals, String renditions) {}

  /** Reads the settings; all mistakes are reported at once. Names: {@code docs/settings.md}. */
  static OriginConfig from(Map<String, String> variables) {
    return Env.read(variables, OriginConfig::read);
  }

  private static OriginConfig read(Env env) {
    return new OriginConfig(
        new Buckets(
            env.required("AWS_REGION", "the region of this function"),
            env.required("PIXEDGE_ORIGINALS", "the bucket of the sources"),
            env.required("PIXEDGE_RENDITIONS", "the transformed bucket")),
        far(env),
        Duration.ofMillis(env.number("PIXEDGE_FAR_DEADLINE_MS", 0, 20_000, FAR_DEADLINE_MS)),
        env.optional("PIXEDGE_ENGINE"),
        env.isOn("PIXEDGE_ARCHIVE_ORIGINALS"),
        env.optional("PIXEDGE_DISTRIBUTION"));
  }

  private static Optional<Buckets> far(Env env) {
    return env.optional("PIXEDGE_FAR_REGION")
        .map(
            region ->
                new Buckets(
                    region,
                    env.required("PIXEDGE_FAR_ORIGINALS", "the sources' bucket in " + region),
                    env.required("PIXEDGE_FAR_RENDITIONS", "the transformed bucket in " + region)));
  }
}
