package dev.pixedge.rendition;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Texts as chains carry them: UTF-8 in URL-safe base64 without padding (RFC 4648, section 5). */
final class Base64Text {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Base64Text() {}

  static String encode(String text) {
    return ENCODER.encodeToString(PercentEncoding.utf8(text));
  }

  /** The text; bytes that are not UTF-8 are read as U+FFFD. */
  static String decode(String base64) {
    return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  /** Whether this is how {@link #encode} spells a text; only that comes back unchanged. */
  static boolean isCanonical(String base64) {
    boolean isPossible = base64.length() % 4 != 1;
    return isPossible && encode(decode(base64)).equals(base64);
  }
}
