package dev.pixedge.origin;

import dev.pixedge.http.OssClient;
import java.util.Optional;

/**
 * A request to the origin.
 *
 * @param method the HTTP method
 * @param path the canonical path
 * @param viewerUrl what the viewer asked the edge for
 * @param secret what proves that it came through the edge
 * @param caller what identifies the request to who reads OSS's errors
 */
public record OriginRequest(
    String method,
    String path,
    Optional<String> viewerUrl,
    Optional<String> secret,
    OssClient caller) {
  /** The client of OSS that asked: nobody, unless the viewer's URL was in x-oss-process. */
  Optional<OssClient> ossClient() {
    return viewerUrl.filter(OssClient::isSpelledIn).map(_ -> caller);
  }

  boolean isHead() {
    return method.equals("HEAD");
  }
}
