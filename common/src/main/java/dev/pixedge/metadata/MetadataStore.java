package dev.pixedge.metadata;

import dev.pixedge.rendition.SourceKey;
import java.time.Instant;
import java.util.Optional;

/** The table of images. Every method may fail with {@code STORE_UNAVAILABLE}. */
public interface MetadataStore {
  /** The record of this image. */
  Optional<ImageRecord> get(SourceKey key);

  /**
   * Writes the record unless a newer one is there, so that events may come twice or out of order.
   */
  void put(ImageRecord imageRecord);

  /** Removes the record unless one newer than {@code deleted} is there. */
  void delete(SourceKey key, Instant deleted);
}
