package dev.pixedge.local.pop;

import dev.pixedge.http.Reply;
import dev.pixedge.local.edge.Decision;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What the response headers policy, the response function and the edge location add for browsers;
 * and the canonical path, which only the CDN on one machine tells.
 */
final class ViewerReply {
  private static final Map<String, String> POLICY =
      Map.of("access-control-allow-origin", "*", "x-content-type-options", "nosniff");

  private ViewerReply() {}

  static Reply hit(Reply reply, Decision.Forward forward, long age, Duration took) {
    Map<String, String> more = added(reply, forward);
    more.put("x-cache", "Hit from pixedge");
    more.put("x-pixedge-path", forward.path());
    more.put("age", Long.toString(age));
    more.put("server-timing", ServerTiming.entry("edge", took));
    return reply.with(more);
  }

  static Reply miss(Reply reply, Decision.Forward forward, Duration took) {
    String edge = ServerTiming.entry("edge", took);
    Map<String, String> more = added(reply, forward);
    more.put("x-cache", "Miss from pixedge");
    more.put("x-pixedge-path", forward.path());
    more.put("server-timing", reply.header("server-timing").map(t -> t + ", " + edge).orElse(edge));
    return reply.with(more);
  }

  /** A reply that the edge function made. */
  static Reply generated(Reply reply) {
    Map<String, String> more = new HashMap<>(POLICY);
    more.put("x-cache", "FunctionGeneratedResponse from pixedge");
    return reply.with(more);
  }

  /** CloudFront does not run a response function on errors of the origin. */
  private static Map<String, String> added(Reply reply, Decision.Forward forward) {
    Map<String, String> more = new HashMap<>(POLICY);
    if (reply.status() < 400) {
      more.putAll(forward.answeredWith());
    }
    return more;
  }
}
