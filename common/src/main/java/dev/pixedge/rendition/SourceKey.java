package dev.pixedge.rendition;

/**
 * The S3 key of a source image, decoded: {@code gallery/a photo.jpg}, without a leading slash. Its
 * segments are neither empty nor {@code .}, {@code ..} or {@code -}, and it holds no control
 * characters.
 *
 * @param value the key, at most 1024 bytes of UTF-8
 */
public record SourceKey(String value) {}
