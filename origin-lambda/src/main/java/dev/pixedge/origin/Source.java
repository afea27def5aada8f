package dev.pixedge.origin;

import dev.pixedge.engine.Material;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.time.Duration;
import java.util.Map;

/**
 * A source as it was read.
 *
 * @param key its key
 * @param material what pictures are made from: its bytes, or the mezzanine that stands for them
 * @param etag which version it is
 * @param region where it lies
 * @param from where the bytes came from
 * @param fetch how long reading took
 */
record Source(
    SourceKey key, Material material, String etag, RegionStores region, From from, Duration fetch) {
  /** Where the bytes of a source came from. */
  enum From {
    NEAR("source"),
    FAR("far-source"),
    MEZZANINE("mezzanine");

    private final String text;

    From(String text) {
      this.text = text;
    }

    /** How a reply says it. */
    String text() {
      return text;
    }
  }

  /** The same with what the watermarks of its renditions draw. */
  Source with(Map<SourceKey, Blob> drawn) {
    return new Source(key, material.with(drawn), etag, region, from, fetch);
  }

  /** The bytes; a mezzanine's when it comes from one. */
  Blob blob() {
    return material.source();
  }
}
