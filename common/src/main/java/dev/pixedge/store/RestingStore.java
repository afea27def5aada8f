package dev.pixedge.store;

import java.util.List;
import java.util.Optional;

/** A store that is left alone for a while when it does not answer, so that not everybody waits. */
public final class RestingStore implements BlobStore {
  private final BlobStore store;
  private final Rest rest;

  /** {@code rest} is shared by all stores of one place. */
  public RestingStore(BlobStore store, Rest rest) {
    this.store = store;
    this.rest = rest;
  }

  @Override
  public Optional<Blob> get(String key, long maxBytes) {
    return rest.unlessResting(() -> store.get(key, maxBytes));
  }

  @Override
  public Optional<Blob> beginning(String key, int bytes) {
    return rest.unlessResting(() -> store.beginning(key, bytes));
  }

  @Override
  public Optional<BlobInfo> head(String key) {
    return rest.unlessResting(() -> store.head(key));
  }

  @Override
  public boolean putIfAbsent(String key, Blob blob) {
    return rest.unlessResting(() -> store.putIfAbsent(key, blob));
  }

  @Override
  public void put(String key, Blob blob) {
    rest.unlessResting(
        () -> {
          store.put(key, blob);
          return Boolean.TRUE;
        });
  }

  @Override
  public void delete(String key) {
    rest.unlessResting(
        () -> {
          store.delete(key);
          return Boolean.TRUE;
        });
  }

  @Override
  public void tag(String key, String version, String name, String value) {
    rest.unlessResting(
        () -> {
          store.tag(key, version, name, value);
          return Boolean.TRUE;
        });
  }

  @Override
  public List<String> keys(String prefix) {
    return rest.unlessResting(() -> store.keys(prefix));
  }
}
