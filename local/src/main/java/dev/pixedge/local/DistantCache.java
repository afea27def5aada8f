package dev.pixedge.local;

import dev.pixedge.metadata.tier.RemoteCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A cache as if it were somewhere else.
 *
 * @param roundTrip added to every call
 */
record DistantCache(RemoteCache cache, Duration roundTrip) implements RemoteCache {
  @Override
  public List<Optional<String>> get(List<String> keys) {
    travel();
    return cache.get(keys);
  }

  @Override
  public void putIfAbsent(String key, String text, Duration lasts) {
    travel();
    cache.putIfAbsent(key, text, lasts);
  }

  @Override
  public void put(String key, String text, Duration lasts) {
    travel();
    cache.put(key, text, lasts);
  }

  @Override
  public void ping() {
    travel();
    cache.ping();
  }

  @Override
  public void close() {
    cache.close();
  }

  private void travel() {
    if (roundTrip.isPositive()) {
      LockSupport.parkNanos(roundTrip.toNanos());
    }
  }
}
