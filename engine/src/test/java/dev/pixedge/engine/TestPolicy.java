package dev.pixedge.engine;

import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.OutputFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Policies for tests, with the limits that the project comes with. */
public final class TestPolicy {
  private TestPolicy() {}

  /** Damaged sources are refused. */
  public static Policy strict() {
    return of(Policy.Damaged.REFUSE, Policy.Originals.ALLOW);
  }

  /** Pictures keep the copyright of their source. */
  public static Policy copyright() {
    return of(Policy.Damaged.REFUSE, Policy.Originals.ALLOW, true);
  }

  /** Of a source that is cut short, what there is of it is shown. */
  public static Policy lenient() {
    return of(Policy.Damaged.SHOW, Policy.Originals.ALLOW);
  }

  /** Originals are given out by this rule. */
  public static Policy originals(Policy.Originals rule) {
    return of(Policy.Damaged.REFUSE, rule);
  }

  private static Policy of(Policy.Damaged damaged, Policy.Originals originals) {
    return of(damaged, originals, false);
  }

  private static Policy of(Policy.Damaged damaged, Policy.Originals originals, boolean copyright) {
    return new Policy(
        List.of(),
        List.of(),
        1280,
        List.of(),
        Policy.Unlisted.ALLOW,
        originals,
        Map.of(),
        new Policy.Formats(85, 80, 80, 1_500_000, List.of(OutputFormat.AVIF, OutputFormat.WEBP)),
        Policy.Oss.NEGOTIATE,
        new Policy.Ingest(List.of(), false, copyright),
        damaged,
        new Policy.Cache(Duration.ofDays(1), Duration.ofDays(365)),
        List.of(),
        new Policy.Limits(10, 900, 100_000_000, 250_000_000, 16_384));
  }
}
