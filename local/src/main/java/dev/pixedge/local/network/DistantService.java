package dev.pixedge.local.network;

import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import dev.pixedge.local.http.Service;
import java.util.Optional;

/** A service at the other end of a way. */
public record DistantService(Service service, Link link) implements Service {
  @Override
  public Reply reply(Request request) {
    link.travel();
    return service.replyAtOnce(request).orElseGet(() -> service.reply(request));
  }

  /** Nothing is there at once that has a way to go. */
  @Override
  public Optional<Reply> replyAtOnce(Request request) {
    return link.isLong() ? Optional.empty() : service.replyAtOnce(request);
  }
}
