package dev.pixedge.local.http;

import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request without a body.
 *
 * @param path as sent, not decoded; begins with a slash
 * @param query as sent, without the question mark; empty for none
 * @param headers names in lower case; repeated ones are joined by a comma
 * @param client the address that it came from
 */
public record Request(
    String method, String path, String query, Map<String, String> headers, String client) {

  /** The value of this header; the name is in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Path and query as sent. */
  public String url() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** A request for another path from the same client: GET, no query, these headers. */
  public Request rewritten(String newPath, Map<String, String> newHeaders) {
    return new Request("GET", newPath, "", newHeaders, client);
  }
}
