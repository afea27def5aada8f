package dev.pixedge.local.pop;

import dev.pixedge.http.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What the response headers policy and the edge location add for browsers; and the canonical path,
 * which only the CDN on one machine tells.
 */
final class ViewerReply {
  private static final Map<String, String> POLICY =
      Map.of(
          "access-control-allow-origin", "*",
          "vary", "Accept",
          "accept-ch", "Sec-CH-DPR, Sec-CH-Width, Sec-CH-Viewport-Width",
          "x-content-type-options", "nosniff");

  private ViewerReply() {}

  static Reply hit(Reply reply, String path, long age, Duration took) {
    Map<String, String> more = new HashMap<>(POLICY);
    more.put("x-cache", "Hit from pixedge");
    more.put("x-pixedge-path", path);
    more.put("age", Long.toString(age));
    more.put("server-timing", ServerTiming.entry("edge", took));
    return reply.with(more);
  }

  static Reply miss(Reply reply, String path, Duration took) {
    String edge = ServerTiming.entry("edge", took);
    Map<String, String> more = new HashMap<>(POLICY);
    more.put("x-cache", "Miss from pixedge");
    more.put("x-pixedge-path", path);
    more.put("server-timing", reply.header("server-timing").map(t -> t + ", " + edge).orElse(edge));
    return reply.with(more);
  }

  /** A reply that the edge function made. */
  static Reply generated(Reply reply) {
    Map<String, String> more = new HashMap<>(POLICY);
    more.put("x-cache", "FunctionGeneratedResponse from pixedge");
    return reply.with(more);
  }
}
