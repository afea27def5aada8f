package dev.pixedge.store;

final class MemoryBlobStoreTest extends BlobStoreContract {
  @Override
  protected BlobStore emptyStore() {
    return new MemoryBlobStore();
  }
}
