package dev.pixedge.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The {@code crypto} module of CloudFront Functions: md5, sha1 and sha256 as hex, base64 or
 * base64url.
 */
final class Digests {
  private Digests() {}

  static String hmac(String algorithm, String key, String text, String encoding) {
    String name = "Hmac" + javaName(algorithm).replace("-", "");
    try {
      Mac mac = Mac.getInstance(name);
      // Java refuses an empty key; one zero byte is the same key to HMAC.
      byte[] bytes = key.isEmpty() ? new byte[1] : key.getBytes(UTF_8);
      mac.init(new SecretKeySpec(bytes, name));
      return Encodings.text(mac.doFinal(text.getBytes(UTF_8)), encoding);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(name, e);
    }
  }

  static String hash(String algorithm, String text, String encoding) {
    try {
      return Encodings.text(
          MessageDigest.getInstance(javaName(algorithm)).digest(text.getBytes(UTF_8)), encoding);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm, e);
    }
  }

  private static String javaName(String algorithm) {
    return switch (algorithm) {
      case "md5" -> "MD5";
      case "sha1" -> "SHA-1";
      case "sha256" -> "SHA-256";
      default ->
          throw new IllegalArgumentException("expected md5, sha1 or sha256, got " + algorithm);
    };
  }
}
