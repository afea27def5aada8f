package dev.pixedge.origin;

import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import dev.pixedge.store.BlobStore;
import java.util.List;
import java.util.Optional;

/** The part of a bucket that no URL leads to, since no source begins with {@code -}. */
record RehearsalStore(BlobStore bucket) implements BlobStore {
  static final String PREFIX = "-/primed/";

  @Override
  public Optional<Blob> get(String key, long maxBytes) {
    return bucket.get(PREFIX + key, maxBytes);
  }

  @Override
  public Optional<Blob> beginning(String key, int bytes) {
    return bucket.beginning(PREFIX + key, bytes);
  }

  @Override
  public Optional<BlobInfo> head(String key) {
    return bucket.head(PREFIX + key);
  }

  @Override
  public boolean putIfAbsent(String key, Blob blob) {
    return bucket.putIfAbsent(PREFIX + key, blob);
  }

  @Override
  public void put(String key, Blob blob) {
    bucket.put(PREFIX + key, blob);
  }

  @Override
  public void delete(String key) {
    bucket.delete(PREFIX + key);
  }

  @Override
  public List<String> keys(String prefix) {
    return bucket.keys(PREFIX + prefix).stream()
        .map(key -> key.substring(PREFIX.length()))
        .toList();
  }

  @Override
  public void tag(String key, String version, String name, String value) {
    bucket.tag(PREFIX + key, version, name, value);
  }
}
