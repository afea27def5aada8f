package dev.pixedge.local.pop;

import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import java.util.Set;

/**
 * A primary origin and the one that is asked the same when the primary has nothing. Source:
 * "Optimize high availability with CloudFront origin failover", CloudFront Developer Guide.
 */
public record OriginGroup(Origin primary, Origin secondary) implements Origin {
  private static final Set<Integer> FAILOVER = Set.of(403, 404, 500, 502, 503, 504);

  @Override
  public Reply fetch(Request request) {
    Reply first = primary.fetch(request);
    return FAILOVER.contains(first.status()) ? secondary.fetch(request) : first;
  }
}
