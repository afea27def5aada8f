package dev.pixedge.origin;

import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.time.Duration;

/**
 * A source as it was read.
 *
 * @param key its key
 * @param blob its bytes
 * @param region where it was read
 * @param near whether that is the near region
 * @param fetch how long reading took
 */
record Source(SourceKey key, Blob blob, RegionStores region, boolean near, Duration fetch) {
  String etag() {
    return blob.info().etag();
  }
}
