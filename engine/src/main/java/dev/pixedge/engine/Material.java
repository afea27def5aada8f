package dev.pixedge.engine;

import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.util.Map;
import java.util.Optional;

/**
 * What a picture is made from.
 *
 * @param source the bytes to decode
 * @param original the source that they stand for, where they are only a copy of it
 * @param overlays the pictures that its watermarks draw, by their keys
 */
public record Material(Blob source, Optional<Original> original, Map<SourceKey, Blob> overlays) {
  public Material {
    overlays = Map.copyOf(overlays);
  }

  /** A source, and what its watermarks draw. */
  public Material(Blob source, Map<SourceKey, Blob> overlays) {
    this(source, Optional.empty(), overlays);
  }

  /** A source alone. */
  public static Material of(Blob source) {
    return new Material(source, Map.of());
  }

  /**
   * The largest copy of a source. The renditions must be those that {@link Mezzanine#materialFor}
   * has one for.
   */
  public static Material of(Mezzanine mezzanine) {
    return of(mezzanine.largest(), mezzanine.original());
  }

  /** The same with what its watermarks draw. */
  public Material with(Map<SourceKey, Blob> drawn) {
    return new Material(source, original, drawn);
  }

  static Material of(Blob source, Original original) {
    return new Material(source, Optional.of(original), Map.of());
  }
}
