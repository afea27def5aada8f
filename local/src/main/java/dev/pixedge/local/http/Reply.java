package dev.pixedge.local.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP reply, complete in memory. The array is shared, not copied: nobody may change it. The
 * length of a reply to {@code HEAD} is that of the body it leaves out.
 */
public final class Reply {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /** A reply with these headers, whose names are in lower case. */
  public Reply(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
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
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Reply(status, all, body);
  }

  /** The same with one header added or replaced. */
  public Reply with(String name, String value) {
    return with(Map.of(name, value));
  }
}
