package dev.pixedge.metadata;

import dev.pixedge.rendition.SourceKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The table of images in memory, for tests. */
public final class MemoryMetadataStore implements MetadataStore {
  private final Map<SourceKey, State> states = new ConcurrentHashMap<>();

  private static final Comparator<SourceKey> UTF8 =
      (one, other) ->
          Arrays.compareUnsigned(
              one.value().getBytes(StandardCharsets.UTF_8),
              other.value().getBytes(StandardCharsets.UTF_8));

  /** What the newest event said: a record, or nothing once it was deleted. */
  private record State(Change change, Optional<ImageRecord> imageRecord) {}

  @Override
  public Optional<ImageRecord> get(SourceKey key) {
    return Optional.ofNullable(states.get(key)).flatMap(State::imageRecord);
  }

  @Override
  public Map<SourceKey, ImageRecord> getAll(Collection<SourceKey> keys) {
    return keys.stream()
        .distinct()
        .flatMap(key -> get(key).stream())
        .collect(Collectors.toMap(ImageRecord::key, it -> it));
  }

  @Override
  public Page list(String prefix, Optional<SourceKey> after, int limit) {
    List<ImageRecord> all =
        states.keySet().stream()
            .filter(key -> key.value().startsWith(prefix))
            .filter(key -> after.isEmpty() || UTF8.compare(key, after.get()) > 0)
            .sorted(UTF8)
            .flatMap(key -> get(key).stream())
            .toList();
    return all.size() <= limit
        ? new Page(all, Optional.empty())
        : new Page(all.subList(0, limit), Optional.of(all.get(limit - 1).key()));
  }

  @Override
  public void put(ImageRecord imageRecord) {
    keepNewer(imageRecord.key(), new State(imageRecord.change(), Optional.of(imageRecord)));
  }

  @Override
  public void delete(SourceKey key, Change deleted) {
    keepNewer(key, new State(deleted, Optional.empty()));
  }

  /** Of two events at the same time a deletion counts as the later one. */
  private void keepNewer(SourceKey key, State state) {
    states.merge(
        key,
        state,
        (old, young) -> {
          int order = young.change().compareTo(old.change());
          boolean isLate = order < 0 || (order == 0 && old.imageRecord().isEmpty());
          return isLate ? old : young;
        });
  }
}
