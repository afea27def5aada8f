package dev.pixedge.origin;

import dev.pixedge.fault.Fault;
import dev.pixedge.http.Reply;
import dev.pixedge.policy.Policy;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a rendition is answered with. */
public final class Replies {
  /**
   * The most bytes that a reply carries. Lambda answers at most 6 MB of JSON, in which the body is
   * base64, a third longer. Source: AWS Lambda quotas, invocation payload, synchronous.
   */
  static final int PAYLOAD_BYTES = 4_400_000;

  private final Policy policy;
  private final String region;

  /** Replies of the near region under this policy. */
  @Inject
  public Replies(Policy policy, Regions regions) {
    this.policy = policy;
    this.region = regions.near().name();
  }

  /** The rendition, or the way to its stored copy when it is over the payload limit. */
  Reply of(OriginRequest request, Source source, Made made, Kept kept, Trace trace) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("server-timing", ServerTiming.of(source, made, trace.store()));
    headers.put("x-pixedge", trace(source, trace.engine()));
    return made.isLargerThan(PAYLOAD_BYTES)
        ? redirect(request, made, kept, headers)
        : picture(source, made, headers);
  }

  /** What a reply says about its making: the time that storing took, and the engine. */
  record Trace(Duration store, String engine) {}

  private Reply picture(Source source, Made made, Map<String, String> headers) {
    headers.put("content-type", made.blob().info().contentType());
    headers.put("cache-control", policy.cache().control());
    headers.put("etag", etag(made.blob().bytes()));
    headers.put(CacheTag.HEADER, CacheTag.of(source.key()));
    headers.putAll(made.headers());
    return new Reply(200, headers, made.blob().bytes());
  }

  private static Reply redirect(
      OriginRequest request, Made made, Kept kept, Map<String, String> headers) {
    if (!kept.isNear()) {
      throw Fault.STORE_UNAVAILABLE.because(
          "result: "
              + made.blob().bytes().length
              + " bytes are served from the store, which does not answer: try again later");
    }
    headers.put("location", ViewerUrl.of(request));
    headers.put("cache-control", "no-store");
    return Reply.empty(302, headers);
  }

  private String trace(Source source, String engine) {
    return "r=%s;s=%s;e=%s".formatted(region, source.from().text(), engine);
  }

  /** The MD5 of the bytes, so that it stays the same once S3 serves the stored copy. */
  private static String etag(byte[] bytes) {
    try {
      return '"' + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes)) + '"';
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException("every JDK has MD5", problem);
    }
  }
}
