package dev.pixedge.local.http;

import dev.pixedge.http.Reply;
import java.util.Optional;

/** Answers requests. */
@FunctionalInterface
public interface Service {
  /** Answers; may block. */
  Reply reply(Request request);

  /** The answer when it can be given without blocking; this runs on the server's I/O threads. */
  default Optional<Reply> replyAtOnce(Request request) {
    return Optional.empty();
  }
}
