package dev.pixedge.origin;

/**
 * What became of storing a rendition.
 *
 * @param key the key in the transformed buckets
 * @param near what the near bucket said
 * @param far what the far bucket said
 */
record Kept(String key, Write near, Write far) {
  /** What became of one write. */
  enum Write {
    /** It is stored, and by us. */
    STORED,
    /** Another writer was first. */
    TAKEN,
    /** It failed or did not end in time, so that it may be there or not. */
    UNKNOWN,
    /** There is no such bucket, or it was not asked. */
    NONE
  }

  /** A rendition that was not to be stored. */
  static Kept nowhere(String key) {
    return new Kept(key, Write.NONE, Write.NONE);
  }

  /** Whether the near bucket has a rendition under this key. */
  boolean isNear() {
    return near == Write.STORED || near == Write.TAKEN;
  }
}
