package dev.pixedge.origin;

import dev.pixedge.fault.Fault;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import dev.pixedge.store.BlobStore;
import dev.pixedge.store.MemoryBlobStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A bucket in which no write lands before it is let to. */
final class LateBlobStore implements BlobStore {
  private final BlobStore blobs = new MemoryBlobStore();
  private final CountDownLatch released = new CountDownLatch(1);

  /** The keys that were removed, those of nothing too. */
  final BlockingQueue<String> removed = new LinkedBlockingQueue<>();

  void release() {
    released.countDown();
  }

  @Override
  public Optional<Blob> get(String key, long maxBytes) {
    return blobs.get(key, maxBytes);
  }

  @Override
  public Optional<Blob> beginning(String key, int bytes) {
    return blobs.beginning(key, bytes);
  }

  @Override
  public Optional<BlobInfo> head(String key) {
    return blobs.head(key);
  }

  @Override
  public boolean putIfAbsent(String key, Blob blob) {
    awaitRelease();
    return blobs.putIfAbsent(key, blob);
  }

  @Override
  public void put(String key, Blob blob) {
    awaitRelease();
    blobs.put(key, blob);
  }

  @Override
  public void delete(String key) {
    blobs.delete(key);
    removed.add(key);
  }

  @Override
  public void tag(String key, String version, String name, String value) {
    blobs.tag(key, version, name, value);
  }

  @Override
  public List<String> keys(String prefix) {
    return blobs.keys(prefix);
  }

  private void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException interrupted) {
      throw Fault.STORE_UNAVAILABLE.because("bucket: interrupted", interrupted);
    }
  }
}
