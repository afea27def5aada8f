package dev.pixedge.local.http;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a fault looks like over HTTP. */
public final class FaultReply {
  private static final JsonMapper JSON = new JsonMapper();

  private FaultReply() {}

  /** The fault as JSON with its code and its message. */
  public static Reply of(FaultException problem) {
    Fault fault = problem.fault();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", "application/json");
    headers.put(
        "cache-control",
        fault.cacheable().isZero()
            ? "no-store"
            : "public, max-age=" + fault.cacheable().toSeconds());
    if (fault.status() == 503) {
      headers.put("retry-after", "2");
    }
    Map<String, String> body = new LinkedHashMap<>();
    body.put("code", fault.code());
    body.put("message", String.valueOf(problem.getMessage()));
    return new Reply(
        fault.status(), headers, JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
  }
}
