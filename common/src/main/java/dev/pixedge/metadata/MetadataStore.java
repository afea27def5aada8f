package dev.pixedge.metadata;

import dev.pixedge.rendition.SourceKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of images. Every method may fail with {@code STORE_UNAVAILABLE}. */
public interface MetadataStore {
  /** The most keys that {@link #getAll} takes at once. */
  int BATCH = 100;

  /**
   * Some records in the order of their keys' UTF-8.
   *
   * @param next where the next page begins, empty when this is the last one
   */
  record Page(List<ImageRecord> records, Optional<SourceKey> next) {
    /** Copies the list. */
    public Page {
      records = List.copyOf(records);
    }
  }

  /** The record of this image. */
  Optional<ImageRecord> get(SourceKey key);

  /** The records of those of these images that have one; at most {@link #BATCH} different keys. */
  Map<SourceKey, ImageRecord> getAll(Collection<SourceKey> keys);

  /**
   * The records whose keys begin with a prefix.
   *
   * @param prefix empty for all
   * @param after only keys behind this one
   * @param limit how many at most, 1 or more
   */
  Page list(String prefix, Optional<SourceKey> after, int limit);

  /**
   * Writes the record unless a newer one is there, so that events may come twice or out of order.
   */
  void put(ImageRecord imageRecord);

  /** Removes the record unless one newer than this deletion is there. */
  void delete(SourceKey key, Change deleted);
}
