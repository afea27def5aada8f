package dev.pixedge.meta;

import dev.pixedge.http.Reply;
import java.util.Map;

/** What a browser is told before it asks from another site's page. Source: Fetch, section 3.3. */
final class Preflight {
  private Preflight() {}

  static Reply reply(Route route) {
    return Reply.empty(
        204,
        Map.of(
            "allow",
            route.methods() + ", OPTIONS",
            "access-control-allow-methods",
            route.methods(),
            "access-control-allow-headers",
            "accept, content-type, if-none-match",
            "access-control-max-age",
            "86400"));
  }
}
