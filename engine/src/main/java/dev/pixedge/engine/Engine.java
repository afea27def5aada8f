package dev.pixedge.engine;

import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;

/** Makes pictures. Safe for use by many threads at once. */
public interface Engine {
  /**
   * Renders one picture of a source. The source is guarded before anything is decoded.
   *
   * <p>Faults: {@code NOT_AN_IMAGE}, {@code SOURCE_CORRUPT}, {@code SOURCE_TOO_LARGE}, {@code
   * TARGET_TOO_LARGE}, {@code BAD_REQUEST} for a crop that starts outside, {@code
   * ACTION_NOT_AVAILABLE}.
   */
  Rendered render(Blob source, Picture picture);

  /** What this engine is called in logs and in {@code /health}, with its version. */
  String name();
}
