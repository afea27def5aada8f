package dev.pixedge.engine;

import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes pictures. Safe for use by many threads at once. */
public interface Engine {
  /**
   * Renders one picture. Its source is guarded before anything is decoded.
   *
   * <p>Faults: {@code NOT_AN_IMAGE}, {@code SOURCE_CORRUPT}, {@code SOURCE_TOO_LARGE}, {@code
   * TARGET_TOO_LARGE}, {@code BAD_REQUEST} for a crop that starts outside, {@code
   * WATERMARK_MISSING}, {@code WATERMARK_ERROR}, {@code ACTION_NOT_AVAILABLE}, {@code
   * TRANSFORM_TIMEOUT}.
   */
  Rendered render(Material material, Picture picture);

  /** The same of a source alone. */
  default Rendered render(Blob source, Picture picture) {
    return render(Material.of(source), picture);
  }

  /**
   * Renders several pictures of one source, in the order asked for. The source is decoded once
   * where that is possible, and a picture that fails costs no other one. Each has the size and the
   * format that {@link #render} gives it, and looks alike.
   */
  default List<Outcome> renderAll(Material material, List<Picture> pictures) {
    return pictures.stream().map(each -> Outcome.of(() -> render(material, each))).toList();
  }

  /**
   * The copy of a large source that small renditions are made from, or empty where none would pay.
   *
   * <p>Faults: those of a source in {@link #render}, and {@code TRANSFORM_TIMEOUT}.
   */
  default Optional<Mezzanine> mezzanine(Blob source) {
    return Mezzanine.of(source, this);
  }

  /**
   * The mean colour of a source, or of its first frame, over white.
   *
   * <p>Faults: those of a source in {@link #render}, and {@code TRANSFORM_TIMEOUT}.
   */
  Color averageHue(Blob source);

  /**
   * A source, or its first frame, as it is seen, shrunk to at most {@link Miniature#SIDE} pixels a
   * side, over white.
   *
   * <p>Faults: those of a source in {@link #render}, and {@code TRANSFORM_TIMEOUT}.
   */
  Raster miniature(Blob source);

  /** The memory outside of the heap that its work holds now, in bytes, if the engine knows it. */
  default OptionalLong nativeBytes() {
    return OptionalLong.empty();
  }

  /** What this engine is called in logs and in {@code /health}, with its version. */
  String name();
}
