package dev.pixedge.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;

/** How the {@code Buffer} of CloudFront Functions turns text into bytes and back. */
final class Encodings {
  private Encodings() {}

  /** The bytes of a text in utf8 or base64url; what is not base64url is skipped, as in Node. */
  static byte[] bytes(String text, String encoding) {
    return switch (encoding) {
      case "utf8" -> text.getBytes(UTF_8);
      case "base64url" -> {
        String digits = text.replaceAll("[^A-Za-z0-9_-]", "");
        boolean hasHalfAByte = digits.length() % 4 == 1;
        yield Base64.getUrlDecoder()
            .decode(hasHalfAByte ? digits.substring(0, digits.length() - 1) : digits);
      }
      default -> throw new IllegalArgumentException("expected utf8 or base64url, got " + encoding);
    };
  }

  /** The bytes as utf8, hex, base64 or base64url; what is not UTF-8 becomes U+FFFD. */
  static String text(byte[] bytes, String encoding) {
    return switch (encoding) {
      case "utf8" -> new String(bytes, UTF_8);
      case "hex" -> HexFormat.of().formatHex(bytes);
      case "base64" -> Base64.getEncoder().encodeToString(bytes);
      case "base64url" -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      default ->
          throw new IllegalArgumentException(
              "expected utf8, hex, base64 or base64url, got " + encoding);
    };
  }
}
