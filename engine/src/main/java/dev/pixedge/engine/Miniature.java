package dev.pixedge.engine;

import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Encoding;
import dev.pixedge.rendition.Gravity;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Resize;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How small a picture is when only its look counts. */
public final class Miniature {
  /** The most pixels of a side. */
  public static final int SIDE = 32;

  /** What is done to a source for it; nothing is ever encoded. */
  public static final Picture PICTURE =
      new Picture(
          List.of(
              new Resize(
                  Resize.Mode.LFIT,
                  new Resize.Sides(OptionalInt.of(SIDE), OptionalInt.empty()),
                  false,
                  Color.WHITE,
                  Gravity.CENTER)),
          new Encoding(Optional.empty(), true, OutputFormat.PNG));

  private Miniature() {}
}
