package dev.pixedge.metadata;

final class MemoryMetadataStoreTest extends MetadataStoreContract {
  @Override
  protected MetadataStore emptyStore() {
    return new MemoryMetadataStore();
  }
}
