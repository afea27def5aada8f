package dev.pixedge.local.cache;

import dev.pixedge.http.Reply;
import java.time.Duration;
import java.time.Instant;

/**
 * A reply with the time it was kept at.
 *
 * @param fresh how long it may be given out
 */
public record CachedReply(Reply reply, Instant kept, Duration fresh) {
  private static final int ENTRY_BYTES = 1_000;

  public boolean isFresh(Instant now) {
    return now.isBefore(kept.plus(fresh));
  }

  /** The seconds since it was kept: HTTP's {@code Age}. */
  public long age(Instant now) {
    return Math.max(0, Duration.between(kept, now).toSeconds());
  }

  /** About how many bytes of memory it takes. */
  int weight() {
    return ENTRY_BYTES + reply.body().length;
  }
}
