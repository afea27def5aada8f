package dev.pixedge.origin;

import dev.pixedge.fault.Fault;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import dev.pixedge.store.BlobStore;
import java.util.List;
import java.util.Optional;

/** A bucket that does not answer. */
final class SickBlobStore implements BlobStore {
  @Override
  public Optional<Blob> get(String key, long maxBytes) {
    throw Fault.STORE_UNAVAILABLE.because("bucket: no answer");
  }

  @Override
  public Optional<Blob> beginning(String key, int bytes) {
    throw Fault.STORE_UNAVAILABLE.because("bucket: no answer");
  }

  @Override
  public Optional<BlobInfo> head(String key) {
    throw Fault.STORE_UNAVAILABLE.because("bucket: no answer");
  }

  @Override
  public boolean putIfAbsent(String key, Blob blob) {
    throw Fault.STORE_UNAVAILABLE.because("bucket: no answer");
  }

  @Override
  public void put(String key, Blob blob) {
    throw Fault.STORE_UNAVAILABLE.because("bucket: no answer");
  }

  @Override
  public void delete(String key) {
    throw Fault.STORE_UNAVAILABLE.because("bucket: no answer");
  }

  @Override
  public void tag(String key, String version, String name, String value) {
    throw Fault.STORE_UNAVAILABLE.because("bucket: no answer");
  }

  @Override
  public List<String> keys(String prefix) {
    throw Fault.STORE_UNAVAILABLE.because("bucket: no answer");
  }
}
