package dev.pixedge.meta;

import dev.pixedge.rendition.SourceKey;
import java.util.regex.Pattern;

/**
 * The key that a path names. Some gateways hand a path on decoded (API Gateway's HTTP APIs do),
 * others as it was sent: what can be read as percent-encoded is decoded once, everything else is
 * the key itself.
 */
final class PathKey {
  private static final Pattern ENCODED = Pattern.compile("(?:[!-$&-~]|%[0-9A-Fa-f]{2})*");

  private PathKey() {}

  /** Fault: {@code BAD_REQUEST} for a key that no image can have. */
  static SourceKey of(String text) {
    return ENCODED.matcher(text).matches() ? SourceKey.decoded(text) : new SourceKey(text);
  }
}
