package dev.pixedge.metadata.tier;

import dev.pixedge.metadata.ImageRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an image.
 *
 * @param image its record, empty when there is none
 * @param read when the table said so
 * @param stale whether it is older than it should be because the table does not answer
 */
public record Finding(Optional<ImageRecord> image, Instant read, boolean stale) {
  /** The same, for want of a newer answer. */
  Finding asStale() {
    return new Finding(image, read, true);
  }

  /** How old it is, never negative. */
  public Duration age(Instant now) {
    Duration age = Duration.between(read, now);
    return age.isNegative() ? Duration.ZERO : age;
  }
}
