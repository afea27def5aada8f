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
 */
public record Rendered(Blob blob, int width, int height, Duration transform, Duration encode) {}
