package dev.pixedge.origin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.rendition.SourceKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The tag that all renditions of a source share, so that one CloudFront invalidation of {@code
 * #<tag>} reaches them all. It is {@code img:} and the source's encoded key; a key that would make
 * it longer than CloudFront takes is replaced by {@code sha256:} and its hash.
 *
 * <p>Source: CloudFront, invalidation by tags: at most 256 characters from 33 to 126, no comma.
 */
final class CacheTag {
  /** The user metadata of a stored rendition that holds its tag. */
  static final String METADATA = "cache-tag";

  /** The header that CloudFront reads it from: how S3 sends that metadata. */
  static final String HEADER = "x-amz-meta-" + METADATA;

  private static final int LONGEST = 256;

  private CacheTag() {}

  static String of(SourceKey key) {
    String tag = "img:" + key.encoded();
    return tag.length() <= LONGEST ? tag : "img:sha256:" + sha256(key.value());
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException("every JDK has SHA-256", problem);
    }
  }
}
