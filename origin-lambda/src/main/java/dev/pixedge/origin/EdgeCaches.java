package dev.pixedge.origin;

import dev.pixedge.rendition.SourceKey;

/** The caches of renditions at the edge. */
@FunctionalInterface
public interface EdgeCaches {
  /** Nobody's cache: what renditions are cached in is not known here. */
  EdgeCaches NONE = _ -> {};

  /**
   * Makes the edge forget all that was made from a source, and that it was missing. It may take
   * seconds until the whole world has. Fault: {@code STORE_UNAVAILABLE}.
   */
  void forget(SourceKey source);
}
