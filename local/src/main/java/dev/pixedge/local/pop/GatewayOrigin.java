package dev.pixedge.local.pop;

import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import dev.pixedge.local.http.Service;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** An API as an origin; each request carries the secret that says it comes from the CDN. */
public record GatewayOrigin(Service api, String secret) implements Origin {
  @Override
  public Reply fetch(Request request) {
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.put("x-origin-verify", secret);
    return forViewers(api.reply(request.rewritten(request.path(), headers)));
  }

  /** Metadata of the store is not for viewers. */
  private static Reply forViewers(Reply reply) {
    Map<String, String> headers = new LinkedHashMap<>(reply.headers());
    headers.keySet().removeIf(name -> name.startsWith("x-amz-"));
    return new Reply(reply.status(), headers, reply.body());
  }
}
