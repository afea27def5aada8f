package dev.pixedge.metadata;

import dev.pixedge.rendition.SourceKey;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of the table of images. A file that is no image has a row too, which says so.
 *
 * @param key the source's key
 * @param bytes the source's length
 * @param etag the source's ETag, without quotes
 * @param version the source's version in its bucket, empty in a bucket that keeps none
 * @param change when the source was stored
 * @param image what is known of an image, empty for everything else
 * @param problem the code of the fault that asking for a picture of it ends in, empty when it can
 *     be had
 */
public record ImageRecord(
    SourceKey key,
    long bytes,
    String etag,
    String version,
    Change change,
    Optional<ImageDetails> image,
    String problem) {

  /** When the source was stored. */
  public Instant uploaded() {
    return change.at();
  }

  /** What the header of an image says. */
  public Optional<ImageFacts> facts() {
    return image.map(ImageDetails::facts);
  }
}
