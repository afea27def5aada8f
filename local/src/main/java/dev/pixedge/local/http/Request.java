package dev.pixedge.local.http;

import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request.
 *
 * @param path as sent, not decoded; begins with a slash
 * @param query as sent, without the question mark; empty for none
 * @param headers names in lower case; repeated ones are joined by a comma
 * @param client the address that it came from
 * @param body what was posted, as text; empty for none
 */
public record Request(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String client,
    String body) {

  /** A request without a body. */
  public Request(
      String method, String path, String query, Map<String, String> headers, String client) {
    this(method, path, query, headers, client, "");
  }

  /** The value of this header; the name is in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Path and query as sent. */
  public String url() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The same request with this body. */
  public Request with(String posted) {
    return new Request(method, path, query, headers, client, posted);
  }

  /** The same request to another path. */
  public Request at(String newPath) {
    return new Request(method, newPath, query, headers, client, body);
  }

  /** A request for another path from the same client: GET, no query, these headers. */
  public Request rewritten(String newPath, Map<String, String> newHeaders) {
    return new Request("GET", newPath, "", newHeaders, client);
  }
}
