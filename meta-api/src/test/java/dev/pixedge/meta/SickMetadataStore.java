package dev.pixedge.meta;

import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.rendition.SourceKey;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A table that does not answer. */
final class SickMetadataStore implements MetadataStore {
  @Override
  public Optional<ImageRecord> get(SourceKey key) {
    throw Fault.STORE_UNAVAILABLE.because("table: no answer");
  }

  @Override
  public Map<SourceKey, ImageRecord> getAll(Collection<SourceKey> keys) {
    throw Fault.STORE_UNAVAILABLE.because("table: no answer");
  }

  @Override
  public Page list(String prefix, Optional<SourceKey> after, int limit) {
    throw Fault.STORE_UNAVAILABLE.because("table: no answer");
  }

  @Override
  public void put(ImageRecord imageRecord) {
    throw Fault.STORE_UNAVAILABLE.because("table: no answer");
  }

  @Override
  public void delete(SourceKey key, Change deleted) {
    throw Fault.STORE_UNAVAILABLE.because("table: no answer");
  }
}
