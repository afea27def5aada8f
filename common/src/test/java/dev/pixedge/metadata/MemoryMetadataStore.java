package dev.pixedge.metadata;

import dev.pixedge.rendition.SourceKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The table of images in memory, for tests. */
public final class MemoryMetadataStore implements MetadataStore {
  private final Map<SourceKey, State> states = new ConcurrentHashMap<>();

  /** What the newest event said: a record, or nothing once it was deleted. */
  private record State(Instant time, Optional<ImageRecord> imageRecord) {}

  @Override
  public Optional<ImageRecord> get(SourceKey key) {
    return Optional.ofNullable(states.get(key)).flatMap(State::imageRecord);
  }

  @Override
  public void put(ImageRecord imageRecord) {
    keepNewer(imageRecord.key(), new State(imageRecord.uploaded(), Optional.of(imageRecord)));
  }

  @Override
  public void delete(SourceKey key, Instant deleted) {
    keepNewer(key, new State(deleted, Optional.empty()));
  }

  /** Of two events at the same time a deletion counts as the later one. */
  private void keepNewer(SourceKey key, State state) {
    states.merge(
        key,
        state,
        (old, young) -> {
          int order = young.time().compareTo(old.time());
          boolean isLate = order < 0 || (order == 0 && old.imageRecord().isEmpty());
          return isLate ? old : young;
        });
  }
}
