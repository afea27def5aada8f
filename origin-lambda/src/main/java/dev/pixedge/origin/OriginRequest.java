package dev.pixedge.origin;

import java.util.Optional;

/**
 * A request to the origin.
 *
 * @param method the HTTP method
 * @param path the canonical path
 * @param viewerUrl what the viewer asked the edge for
 * @param secret what proves that it came through the edge
 */
public record OriginRequest(
    String method, String path, Optional<String> viewerUrl, Optional<String> secret) {
  boolean isHead() {
    return method.equals("HEAD");
  }
}
