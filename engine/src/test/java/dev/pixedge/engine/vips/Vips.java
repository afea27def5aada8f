package dev.pixedge.engine.vips;

import dev.pixedge.policy.Policy;
import dev.pixedge.policy.Policy.Damaged;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The engine under test. */
final class Vips {
  private Vips() {}

  /** An engine with the limits of the packed policy. */
  static VipsEngine engine(Damaged damaged) {
    return VipsEngine.open(policy(damaged), LibraryFile.find().orElseThrow());
  }

  private static Policy policy(Damaged damaged) {
    return new Policy(
        List.of(),
        List.of(),
        1280,
        List.of(),
        Policy.Unlisted.ALLOW,
        Policy.Originals.ALLOW,
        Map.of(),
        new Policy.Formats(85, 80, 80, 1_500_000, List.of("avif", "webp")),
        Policy.Oss.NEGOTIATE,
        new Policy.Ingest(List.of(), false, false),
        damaged,
        new Policy.Cache(Duration.ofDays(1), Duration.ofDays(365)),
        List.of(),
        new Policy.Limits(10, 900, 100_000_000, 250_000_000, 16_384));
  }
}
