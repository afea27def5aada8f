package dev.pixedge.origin;

import dev.pixedge.store.Blob;
import java.time.Duration;
import java.util.Map;

/**
 * What was made from a source.
 *
 * @param blob the bytes and their content type
 * @param headers headers of the reply that go with this content
 * @param transform time to decode and work on the pixels
 * @param encode time to write the result
 * @param fast whether the fast lane decoded the source
 */
record Made(
    Blob blob, Map<String, String> headers, Duration transform, Duration encode, boolean fast) {
  /** Something made without working on pixels. */
  static Made of(Blob blob, Map<String, String> headers) {
    return new Made(blob, headers, Duration.ZERO, Duration.ZERO, false);
  }

  /** Whether it may be served with these headers only, which a store would not send. */
  boolean needsHeaders() {
    return !headers.isEmpty();
  }

  /** Whether it is over what one reply carries. */
  boolean isLargerThan(int bytes) {
    return blob.bytes().length > bytes;
  }
}
