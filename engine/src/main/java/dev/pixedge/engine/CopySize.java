package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Gravity;
import dev.pixedge.rendition.Resize;
import java.util.List;
import java.util.OptionalInt;

/**
 * The sizes of copies in a mezzanine, the smallest first. Each has enough for renditions of two
 * thirds of its side: 400, 800 and 1,333 pixels.
 */
enum CopySize {
  SMALL(600, 1 << 17),
  MIDDLE(1_200, 1 << 19),
  LARGE(2_000, Mezzanine.ALL);

  /** All of them in order. */
  static final List<CopySize> ALL = List.of(values());

  private final int side;
  private final int usualEnd;

  CopySize(int side, int usualEnd) {
    this.side = side;
    this.usualEnd = usualEnd;
  }

  /** The longer side in pixels. */
  int side() {
    return side;
  }

  /**
   * How many bytes of a stored mezzanine hold this copy and those before it, but of few sources.
   */
  int usualEnd() {
    return usualEnd;
  }

  /** The resize that makes it. */
  Resize resize() {
    Resize.Box box = new Resize.Box(OptionalInt.of(side), OptionalInt.of(side));
    return new Resize(Resize.Mode.LFIT, box, false, Color.WHITE, Gravity.CENTER);
  }

  /** Both sides of the copy of this source. */
  Size of(ImageFacts source) {
    return Fit.of(new Size(source.width(), source.height()), resize(), true).scaled();
  }
}
