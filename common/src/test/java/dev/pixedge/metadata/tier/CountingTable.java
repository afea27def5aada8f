package dev.pixedge.metadata.tier;

import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.MemoryMetadataStore;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.rendition.SourceKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A table that counts its reads, can be taken away, and can do something while it is read. */
final class CountingTable implements MetadataStore {
  final AtomicInteger reads = new AtomicInteger();
  volatile boolean gone;
  volatile Runnable whileRead = () -> {};
  private final MetadataStore memory = new MemoryMetadataStore();

  static ImageRecord image(String key, String etag, long second) {
    return new ImageRecord(
        new SourceKey(key),
        1,
        etag,
        "",
        Change.of(Instant.ofEpochSecond(second)),
        Optional.empty(),
        "NotAnImage");
  }

  @Override
  public Optional<ImageRecord> get(SourceKey key) {
    reads.incrementAndGet();
    requireThere();
    Optional<ImageRecord> found = memory.get(key);
    whileRead.run();
    return found;
  }

  @Override
  public Map<SourceKey, ImageRecord> getAll(Collection<SourceKey> keys) {
    reads.incrementAndGet();
    requireThere();
    return memory.getAll(keys);
  }

  @Override
  public Page list(String prefix, Optional<SourceKey> after, int limit) {
    return memory.list(prefix, after, limit);
  }

  @Override
  public void put(ImageRecord imageRecord) {
    memory.put(imageRecord);
  }

  @Override
  public void delete(SourceKey key, Change deleted) {
    memory.delete(key, deleted);
  }

  private void requireThere() {
    if (gone) {
      throw Fault.STORE_UNAVAILABLE.because("table: no answer");
    }
  }
}
