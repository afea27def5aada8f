package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.time.Duration;

/**
 * A rendered picture.
 *
 * @param blob the encoded picture; its content type says the format it really has
 * @param width in pixels
 * @param height in pixels
 * @param transform time to decode the source and work on its pixels, which stream through together
 * @param encode time to write the result; of an animation, whose frames stream on into the encoder,
 *     all of it
 * @param fast whether the fast lane decoded the source
 */
public record Rendered(
    Blob blob, int width, int height, Duration transform, Duration encode, boolean fast) {
  /** A picture whose source was decoded as any other. */
  public Rendered(Blob blob, int width, int height, Duration transform, Duration encode) {
    this(blob, width, height, transform, encode, false);
  }
}
