package dev.pixedge.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP reply, complete in memory; header names are in lower case. The array is shared, not
 * copied: nobody may change it.
 */
public final class Reply {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /** A reply with these headers, in this order. */
  public Reply(int status, Map<String, String> headers, byte[] body) {
    this(status, body, Collections.unmodifiableMap(new LinkedHashMap<>(headers)));
  }

  private Reply(int status, byte[] body, Map<String, String> ownHeaders) {
    this.status = status;
    this.body = body;
    this.headers = ownHeaders;
  }

  /** A reply that is its status and headers alone. */
  public static Reply empty(int status, Map<String, String> headers) {
    return new Reply(status, headers, new byte[0]);
  }

  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }

  /** The value of this header; the name is in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public byte[] body() {
    return body;
  }

  /** The same with these headers added or replaced. */
  public Reply with(Map<String, String> more) {
    Map<String, String> all = LinkedHashMap.newLinkedHashMap(headers.size() + more.size());
    all.putAll(headers);
    all.putAll(more);
    return new Reply(status, body, Collections.unmodifiableMap(all));
  }

  /** The answer to {@code HEAD}: the length of the body, without the body. */
  public Reply withoutBody() {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("content-length", String.valueOf(body.length));
    return empty(status, all);
  }
}
