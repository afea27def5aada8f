package dev.pixedge.origin;

import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Chain;
import dev.pixedge.rendition.OutputFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Policies for tests. */
final class Policies {
  static final int SOURCE_BYTES = 10_000_000;

  private Policies() {}

  /** Serves originals; at most 3 actions and 120 bytes of path. */
  static Policy open() {
    return with(Policy.Originals.ALLOW);
  }

  static Policy with(Policy.Originals originals) {
    return with(originals, Map.of(), List.of());
  }

  /** Has these presets and renders those of these names ahead of time. */
  static Policy with(Map<String, Chain> presets, List<String> prewarm) {
    return with(Policy.Originals.ALLOW, presets, prewarm);
  }

  private static Policy with(
      Policy.Originals originals, Map<String, Chain> presets, List<String> prewarm) {
    return new Policy(
        List.of(),
        List.of(),
        1280,
        List.of(),
        Policy.Unlisted.ALLOW,
        originals,
        presets,
        new Policy.Formats(85, 80, 80, 1_500_000, List.of(OutputFormat.AVIF, OutputFormat.WEBP)),
        Policy.Oss.NEGOTIATE,
        new Policy.Ingest(prewarm, false, false),
        Policy.Damaged.REFUSE,
        new Policy.Cache(Duration.ofDays(1), Duration.ofDays(365)),
        List.of(),
        new Policy.Limits(3, 120, SOURCE_BYTES, 250_000_000, 16_384));
  }
}
