package dev.pixedge.local.network;

import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import dev.pixedge.local.pop.Origin;

/** An origin at the other end of a way. */
public record DistantOrigin(Origin origin, Link link) implements Origin {
  @Override
  public Reply fetch(Request request) {
    link.travel();
    return origin.fetch(request);
  }
}
