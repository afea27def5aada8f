package dev.pixedge.local.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pixedge.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Replies by canonical path, in memory, up to a number of bytes. */
public final class EdgeCache {
  private final Cache<String, CachedReply> replies;
  private final boolean keeps;

  /** A cache that forgets what is used least once it holds about this many bytes; 0 for none. */
  public EdgeCache(long bytes) {
    keeps = bytes > 0;
    replies =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((String path, CachedReply cached) -> path.length() + cached.weight())
            .build();
  }

  /** What is kept under this path, fresh or not. */
  public Optional<CachedReply> get(String path) {
    return Optional.ofNullable(replies.getIfPresent(path));
  }

  /** Keeps the reply if HTTP allows it. */
  public void keep(String path, Reply reply, Instant now) {
    Duration fresh = Freshness.of(reply);
    if (keeps && fresh.isPositive()) {
      replies.put(path, new CachedReply(Conditions.divisible(reply), now, fresh));
    }
  }

  /** Forgets all paths that begin with this prefix. */
  public void purge(String prefix) {
    replies.asMap().keySet().removeIf(path -> path.startsWith(prefix));
  }

  /** Forgets everything. */
  public void clear() {
    replies.invalidateAll();
  }
}
