package dev.pixedge.local.network;

import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import dev.pixedge.store.BlobStore;
import java.util.List;
import java.util.Optional;

/** A store at the other end of a way. */
public record DistantStore(BlobStore store, Link link) implements BlobStore {
  @Override
  public Optional<Blob> get(String key, long maxBytes) {
    link.travel();
    return store.get(key, maxBytes);
  }

  @Override
  public Optional<Blob> beginning(String key, int bytes) {
    link.travel();
    return store.beginning(key, bytes);
  }

  @Override
  public Optional<BlobInfo> head(String key) {
    link.travel();
    return store.head(key);
  }

  @Override
  public boolean putIfAbsent(String key, Blob blob) {
    link.travel();
    return store.putIfAbsent(key, blob);
  }

  @Override
  public void put(String key, Blob blob) {
    link.travel();
    store.put(key, blob);
  }

  @Override
  public void delete(String key) {
    link.travel();
    store.delete(key);
  }

  @Override
  public void tag(String key, String version, String name, String value) {
    link.travel();
    store.tag(key, version, name, value);
  }

  @Override
  public List<String> keys(String prefix) {
    link.travel();
    return store.keys(prefix);
  }
}
