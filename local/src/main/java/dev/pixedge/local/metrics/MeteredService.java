package dev.pixedge.local.metrics;

import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import dev.pixedge.local.http.Service;
import java.util.Optional;
import java.util.function.Consumer;

/** A service whose replies are counted. */
record MeteredService(Service service, Consumer<Reply> counter) implements Service {
  @Override
  public Reply reply(Request request) {
    return counted(service.reply(request));
  }

  @Override
  public Optional<Reply> replyAtOnce(Request request) {
    return service.replyAtOnce(request).map(this::counted);
  }

  private Reply counted(Reply reply) {
    counter.accept(reply);
    return reply;
  }
}
