package dev.pixedge.local.pop;

import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import java.util.Set;

/**
 * The APIs of two regions as one origin: the near one, and the far one when that is broken. On AWS
 * it is a distribution of its own, because an origin group has two members.
 */
public record Relay(Origin near, Origin far) implements Origin {
  private static final Set<Integer> BROKEN = Set.of(500, 502, 503, 504);

  @Override
  public Reply fetch(Request request) {
    Reply first = near.fetch(request);
    return BROKEN.contains(first.status()) ? far.fetch(request) : first;
  }
}
