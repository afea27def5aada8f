package dev.pixedge.rendition;

import dev.pixedge.fault.Fault;

/**
 * The S3 key of a source image, decoded: {@code gallery/a photo.jpg}, without a leading slash. Its
 * segments are neither empty nor {@code .}, {@code ..} or {@code -}, and it holds no control
 * characters.
 *
 * @param value the key, at most 1024 bytes of UTF-8
 */
public record SourceKey(String value) {
  private static final int LONGEST = 1024;

  /** Faults: {@code BAD_REQUEST}, and {@code URI_TOO_LONG} for a key that S3 would not take. */
  public SourceKey {
    for (String segment : value.split("/", -1)) {
      switch (segment) {
        case "", ".", "..", "-" ->
            throw Fault.BAD_REQUEST.because(
                "path: expected segments other than \"\", \".\", \"..\" and \"-\", got \"%s\""
                    .formatted(segment));
        default -> {}
      }
    }
    if (value.chars().anyMatch(c -> c < 0x20 || c == 0x7F)) {
      throw Fault.BAD_REQUEST.because("path: expected no control characters");
    }
    int length = PercentEncoding.utf8(value).length;
    if (length > LONGEST) {
      throw Fault.URI_TOO_LONG.because(
          "key: expected at most %d bytes, got %d".formatted(LONGEST, length));
    }
  }

  /** The key that a path spells, decoded once. Faults as for the key itself. */
  public static SourceKey decoded(String encoded) {
    return new SourceKey(PercentEncoding.decode(encoded));
  }

  /** The key as it stands in a path, without a leading slash. */
  public String encoded() {
    return PercentEncoding.encode(value);
  }
}
