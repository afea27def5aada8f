package dev.pixedge.metadata.tier;

import dev.pixedge.rendition.SourceKey;
import java.util.Collection;
import java.util.Map;

/**
 * Looks up what is known of images: the table, or a cache around another look-up. A cache makes an
 * answer faster or a little older; it never fails one. Every method but {@link #forget} may fail
 * with {@code STORE_UNAVAILABLE}.
 */
public interface ImageLookup {
  /** What is known of this image. */
  Finding get(SourceKey key);

  /** What is known of each of these images, as many as a batch of the table takes. */
  Map<SourceKey, Finding> getAll(Collection<SourceKey> keys);

  /** The table has changed: no answer from before counts any more. */
  void forget(SourceKey key);
}
