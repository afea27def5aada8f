package dev.pixedge.local.pop;

import dev.pixedge.http.Reply;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Requests to the origin that are under way: one for each path, which all that want it share. */
final class Flights {
  private final Map<String, Flight> underWay = new ConcurrentHashMap<>();
  private final boolean shared;

  /** {@code shared} is false where each caller is to make a request of its own. */
  Flights(boolean shared) {
    this.shared = shared;
  }

  /**
   * What a shared request brought.
   *
   * @param led whether this caller made the request, not another one
   */
  record Landing(Reply reply, boolean led) {}

  /** Fetches and keeps the reply, unless another caller is doing so: then waits for its reply. */
  Landing join(String path, Supplier<Reply> fetch, Consumer<Reply> keep) {
    if (!shared) {
      return new Landing(fetch.get(), true);
    }
    Flight mine = new Flight();
    Flight other = underWay.putIfAbsent(path, mine);
    if (other != null) {
      return new Landing(other.await(), false);
    }
    try {
      Reply reply = fetch.get();
      mine.keep(reply, keep);
      mine.landed.complete(reply);
      return new Landing(reply, true);
    } catch (RuntimeException | Error e) {
      mine.landed.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(path, mine);
    }
  }

  /** What is under way to these paths is no longer joined, nor kept when it lands. */
  void purge(String prefix) {
    underWay
        .entrySet()
        .removeIf(entry -> entry.getKey().startsWith(prefix) && entry.getValue().purge());
  }

  private static final class Flight {
    private final CompletableFuture<Reply> landed = new CompletableFuture<>();
    private boolean purged;

    synchronized void keep(Reply reply, Consumer<Reply> keep) {
      if (!purged) {
        keep.accept(reply);
      }
    }

    synchronized boolean purge() {
      purged = true;
      return true;
    }

    Reply await() {
      try {
        return landed.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw e;
      }
    }
  }
}
