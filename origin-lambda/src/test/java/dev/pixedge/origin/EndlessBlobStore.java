package dev.pixedge.origin;

import dev.pixedge.fault.Fault;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import dev.pixedge.store.BlobStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** An empty bucket to which no write ever ends, unless it is interrupted. */
final class EndlessBlobStore implements BlobStore {
  private final CountDownLatch never = new CountDownLatch(1);

  @Override
  public Optional<Blob> get(String key, long maxBytes) {
    return Optional.empty();
  }

  @Override
  public Optional<Blob> beginning(String key, int bytes) {
    return Optional.empty();
  }

  @Override
  public Optional<BlobInfo> head(String key) {
    return Optional.empty();
  }

  @Override
  public boolean putIfAbsent(String key, Blob blob) {
    try {
      never.await();
      return true;
    } catch (InterruptedException interrupted) {
      throw Fault.STORE_UNAVAILABLE.because("bucket: interrupted", interrupted);
    }
  }

  @Override
  public void put(String key, Blob blob) {
    putIfAbsent(key, blob);
  }

  @Override
  public void delete(String key) {}

  @Override
  public List<String> keys(String prefix) {
    return List.of();
  }
}
