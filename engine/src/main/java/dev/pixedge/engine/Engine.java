package dev.pixedge.engine;

import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;

/** Makes pictures. Safe for use by many threads at once. */
public interface Engine {
  /**
   * Renders one picture. Its source is guarded before anything is decoded.
   *
   * <p>Faults: {@code NOT_AN_IMAGE}, {@code SOURCE_CORRUPT}, {@code SOURCE_TOO_LARGE}, {@code
   * TARGET_TOO_LARGE}, {@code BAD_REQUEST} for a crop that starts outside, {@code
   * ACTION_NOT_AVAILABLE}, {@code TRANSFORM_TIMEOUT}.
   */
  Rendered render(Material material, Picture picture);

  /** The same of a source alone. */
  default Rendered render(Blob source, Picture picture) {
    return render(Material.of(source), picture);
  }

  /**
   * The mean colour of a source, or of its first frame, over white.
   *
   * <p>Faults: those of a source in {@link #render}, and {@code TRANSFORM_TIMEOUT}.
   */
  Color averageHue(Blob source);

  /** What this engine is called in logs and in {@code /health}, with its version. */
  String name();
}
