package dev.pixedge.metadata;

import java.time.Instant;
import java.util.Comparator;

/**
 * When something happened to a source. S3 may tell of it late, twice or out of order.
 *
 * @param at the time of the event
 * @param sequencer a text that grows with each event of a key, empty where there is none: it tells
 *     events of the same time apart. Source: "Event message structure", Amazon S3 User Guide
 */
public record Change(Instant at, String sequencer) implements Comparable<Change> {
  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::at).thenComparing(Change::sequencer);

  /** A change of which only the time is known. */
  public static Change of(Instant at) {
    return new Change(at, "");
  }

  @Override
  public int compareTo(Change other) {
    return ORDER.compare(this, other);
  }
}
