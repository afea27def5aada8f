package dev.pixedge.meta;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The ETag of an answer, made from its bytes. */
record Tag(String value) {
  /** Half of a SHA-256, in quotes. */
  static Tag of(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return new Tag('"' + HexFormat.of().formatHex(hash, 0, 16) + '"');
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException("every JDK has SHA-256", problem);
    }
  }

  /** Whether an {@code If-None-Match} names it. Source: RFC 9110, 13.1.2, weak comparison. */
  boolean isNamedBy(String ifNoneMatch) {
    return Arrays.stream(ifNoneMatch.split(","))
        .map(String::strip)
        .map(it -> it.startsWith("W/") ? it.substring(2) : it)
        .anyMatch(it -> it.equals("*") || it.equals(value));
  }
}
