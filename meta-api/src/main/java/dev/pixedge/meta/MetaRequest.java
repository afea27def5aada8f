package dev.pixedge.meta;

/**
 * A request to the metadata API; what was not sent is empty.
 *
 * @param method the HTTP method
 * @param path the path, percent-encoded or decoded
 * @param query the query string as sent
 * @param accept the {@code Accept} header
 * @param ifNoneMatch the {@code If-None-Match} header
 * @param body what was posted
 */
public record MetaRequest(
    String method, String path, String query, String accept, String ifNoneMatch, String body) {

  /** A request for what is at this path, under no conditions. */
  public static MetaRequest get(String path) {
    return new MetaRequest("GET", path, "", "", "", "");
  }

  boolean isHead() {
    return method.equals("HEAD");
  }
}
