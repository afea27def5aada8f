package dev.pixedge.local.http;

import dev.pixedge.http.Reply;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future.State;

/** A service that is still starting: requests wait until it is there. */
public record Later(CompletableFuture<? extends Service> service) implements Service {
  @Override
  public Reply reply(Request request) {
    return service.join().reply(request);
  }

  @Override
  public Optional<Reply> replyAtOnce(Request request) {
    return service.state() == State.SUCCESS
        ? service.resultNow().replyAtOnce(request)
        : Optional.empty();
  }
}
