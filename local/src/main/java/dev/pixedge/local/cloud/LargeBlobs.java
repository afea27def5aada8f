package dev.pixedge.local.cloud;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.local.cloud.HeapShare.Room;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import dev.pixedge.store.BlobStore;
import java.util.List;
import java.util.Optional;

/**
 * A store whose large blobs are read only as far as there is memory for them. In Lambda each
 * request has the memory of a function to itself; on one machine all share a heap.
 */
public final class LargeBlobs implements BlobStore {
  /** Up to this many bytes a blob is read without asking. */
  static final long SMALL = 8_000_000;

  private final BlobStore store;
  private final HeapShare heap;

  /** The blobs of this store, the large ones within this share of the heap. */
  public LargeBlobs(BlobStore store, HeapShare heap) {
    this.store = store;
    this.heap = heap;
  }

  /** Also {@code BUSY}, when there is no memory for a large blob. */
  @Override
  public Optional<Blob> get(String key, long maxBytes) {
    if (maxBytes <= SMALL) {
      return store.get(key, maxBytes);
    }
    try {
      return store.get(key, SMALL);
    } catch (FaultException problem) {
      if (problem.fault() != Fault.SOURCE_TOO_LARGE) {
        throw problem;
      }
      return large(key, maxBytes);
    }
  }

  private Optional<Blob> large(String key, long maxBytes) {
    long length = store.head(key).map(BlobInfo::length).orElse(0L);
    if (length > maxBytes) {
      return store.get(key, maxBytes);
    }
    Room room = heap.take(length);
    try {
      Optional<Blob> blob = store.get(key, length);
      blob.ifPresentOrElse(it -> room.fillWith(it.bytes()), room::giveBack);
      return blob;
    } catch (RuntimeException | Error problem) {
      room.giveBack();
      throw problem;
    }
  }

  @Override
  public Optional<Blob> beginning(String key, int bytes) {
    return store.beginning(key, bytes);
  }

  @Override
  public Optional<BlobInfo> head(String key) {
    return store.head(key);
  }

  @Override
  public boolean putIfAbsent(String key, Blob blob) {
    return store.putIfAbsent(key, blob);
  }

  @Override
  public void put(String key, Blob blob) {
    store.put(key, blob);
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
    return store.keys(prefix);
  }
}
