package dev.pixedge.store;

import java.time.Instant;
import java.util.Map;

/**
 * What a store knows about a blob.
 *
 * @param contentType the media type
 * @param length the number of bytes
 * @param etag the store's ETag without quotes, empty before the blob is stored
 * @param version the store's name of this version, empty in a store that keeps only the newest
 * @param modified when it was stored
 * @param cacheControl the {@code Cache-Control} that goes with it, empty for none
 * @param metadata user metadata; names in lower case, without {@code x-amz-meta-}
 */
public record BlobInfo(
    String contentType,
    long length,
    String etag,
    String version,
    Instant modified,
    String cacheControl,
    Map<String, String> metadata) {

  public BlobInfo {
    metadata = Map.copyOf(metadata);
  }

  /** What is known of a blob that has not been stored. */
  public static BlobInfo of(String contentType, long length) {
    return new BlobInfo(contentType, length, "", "", Instant.EPOCH, "", Map.of());
  }

  /** The same of a part that has this many bytes. */
  public BlobInfo withLength(long value) {
    return new BlobInfo(contentType, value, etag, version, modified, cacheControl, metadata);
  }

  /** The same with this {@code Cache-Control}. */
  public BlobInfo withCacheControl(String value) {
    return new BlobInfo(contentType, length, etag, version, modified, value, metadata);
  }

  /** The same with this user metadata. */
  public BlobInfo withMetadata(Map<String, String> value) {
    return new BlobInfo(contentType, length, etag, version, modified, cacheControl, value);
  }
}
