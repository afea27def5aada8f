package dev.pixedge.meta;

import dev.pixedge.rendition.SourceKey;

/** Where images can be had. */
public interface ImageLinks {
  /**
   * The address of an image.
   *
   * @param query the options as they were sent, empty for none
   */
  String to(SourceKey image, String query);

  /** How long such an address may be kept: a value for {@code Cache-Control}. */
  String cacheControl();
}
