package dev.pixedge.metadata.tier;

import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.rendition.SourceKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table whose caches are told of each change. */
public final class ForgettingStore implements MetadataStore {
  private final MetadataStore table;
  private final List<ImageLookup> caches;

  /** Tells these caches. */
  public ForgettingStore(MetadataStore table, List<ImageLookup> caches) {
    this.table = table;
    this.caches = caches;
  }

  @Override
  public Optional<ImageRecord> get(SourceKey key) {
    return table.get(key);
  }

  @Override
  public Map<SourceKey, ImageRecord> getAll(Collection<SourceKey> keys) {
    return table.getAll(keys);
  }

  @Override
  public Page list(String prefix, Optional<SourceKey> after, int limit) {
    return table.list(prefix, after, limit);
  }

  @Override
  public void put(ImageRecord imageRecord) {
    table.put(imageRecord);
    forget(imageRecord.key());
  }

  @Override
  public void delete(SourceKey key, Change deleted) {
    table.delete(key, deleted);
    forget(key);
  }

  private void forget(SourceKey key) {
    caches.forEach(cache -> cache.forget(key));
  }
}
