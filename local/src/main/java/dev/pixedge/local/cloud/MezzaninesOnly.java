package dev.pixedge.local.cloud;

import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import dev.pixedge.store.BlobStore;
import java.util.List;
import java.util.Optional;

/**
 * A transformed bucket that takes in mezzanines and forgets each rendition at once, so that every
 * request is a miss.
 */
public final class MezzaninesOnly implements BlobStore {
  /** No key of a rendition begins like this. */
  private static final String OWN = "-/";

  private final BlobStore store;

  public MezzaninesOnly(BlobStore store) {
    this.store = store;
  }

  @Override
  public Optional<Blob> get(String key, long maxBytes) {
    return key.startsWith(OWN) ? store.get(key, maxBytes) : Optional.empty();
  }

  @Override
  public Optional<Blob> beginning(String key, int bytes) {
    return key.startsWith(OWN) ? store.beginning(key, bytes) : Optional.empty();
  }

  @Override
  public Optional<BlobInfo> head(String key) {
    return key.startsWith(OWN) ? store.head(key) : Optional.empty();
  }

  @Override
  public boolean putIfAbsent(String key, Blob blob) {
    return !key.startsWith(OWN) || store.putIfAbsent(key, blob);
  }

  @Override
  public void put(String key, Blob blob) {
    if (key.startsWith(OWN)) {
      store.put(key, blob);
    }
  }

  @Override
  public void delete(String key) {
    store.delete(key);
  }

  @Override
  public void tag(String key, String version, String name, String value) {
    store.tag(key, version, name, value);
  }

  @Override
  public List<String> keys(String prefix) {
    return store.keys(prefix).stream().filter(key -> key.startsWith(OWN)).toList();
  }
}
