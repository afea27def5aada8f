package dev.pixedge.metadata;

import dev.pixedge.rendition.SourceKey;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of the table of images.
 *
 * @param key the source's key
 * @param bytes the source's length
 * @param etag the source's ETag, without quotes
 * @param uploaded when the source was stored
 * @param facts what its header says, empty when it is not an image
 */
public record ImageRecord(
    SourceKey key, long bytes, String etag, Instant uploaded, Optional<ImageFacts> facts) {}
