package dev.pixedge.metadata.tier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A cache of texts that several processes share. Every method throws a {@link RuntimeException} of
 * any kind when the cache does not answer, or answers something else than it should.
 */
public interface RemoteCache extends AutoCloseable {
  /** The texts under these keys, in their order. */
  List<Optional<String>> get(List<String> keys);

  /** Stores a text unless the key is taken. */
  void putIfAbsent(String key, String text, Duration lasts);

  /** Stores a text whatever was there. */
  void put(String key, String text, Duration lasts);

  /** Returns when the cache answers. */
  void ping();

  @Override
  void close();
}
