package dev.pixedge.engine;

import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.util.Map;

/**
 * What a picture is made from.
 *
 * @param source the bytes to decode
 * @param overlays the pictures that its watermarks draw, by their keys
 */
public record Material(Blob source, Map<SourceKey, Blob> overlays) {
  public Material {
    overlays = Map.copyOf(overlays);
  }

  /** A source alone. */
  public static Material of(Blob source) {
    return new Material(source, Map.of());
  }
}
