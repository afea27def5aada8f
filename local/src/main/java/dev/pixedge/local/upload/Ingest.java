package dev.pixedge.local.upload;

import dev.pixedge.rendition.SourceKey;

/** What is told about sources, after it has happened. */
public interface Ingest {
  /** A source is there, new or in place of another one. */
  void created(SourceKey key);

  /** A source is gone. */
  void removed(SourceKey key);
}
