package dev.pixedge.local.pop;

import dev.pixedge.fault.Fault;
import dev.pixedge.http.FaultReply;
import dev.pixedge.http.Reply;
import dev.pixedge.local.cache.CachedReply;
import dev.pixedge.local.cache.Conditions;
import dev.pixedge.local.cache.EdgeCache;
import dev.pixedge.local.edge.Decision;
import dev.pixedge.local.edge.Question;
import dev.pixedge.local.edge.RememberedEdge;
import dev.pixedge.local.http.Request;
import dev.pixedge.local.http.Service;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One edge location: asks the edge function, answers from its cache, else from its origins, one
 * request for each path at a time.
 */
public final class PointOfPresence implements Service {
  private static final int URL_BYTES = 8_192;

  private final RememberedEdge edge;
  private final EdgeCache cache;
  private final Origin origin;
  private final Clock clock;
  private final Flights flights;

  public PointOfPresence(RememberedEdge edge, EdgeCache cache, Origin origin, Clock clock) {
    this(edge, cache, origin, clock, new Flights(true));
  }

  private PointOfPresence(
      RememberedEdge edge, EdgeCache cache, Origin origin, Clock clock, Flights flights) {
    this.edge = edge;
    this.cache = cache;
    this.origin = origin;
    this.clock = clock;
    this.flights = flights;
  }

  /** One that asks the origin for each request anew, to measure what a miss takes. */
  public static PointOfPresence keepingNothing(RememberedEdge edge, Origin origin, Clock clock) {
    return new PointOfPresence(edge, new EdgeCache(0), origin, clock, new Flights(false));
  }

  /** A hit whose path has been decided before. */
  @Override
  public Optional<Reply> replyAtOnce(Request request) {
    long start = System.nanoTime();
    Instant now = clock.instant();
    return edge.remembered(Question.of(request, now.getEpochSecond()))
        .flatMap(
            decision ->
                switch (decision) {
                  case Decision.Answer(Reply reply) -> Optional.of(ViewerReply.generated(reply));
                  case Decision.Forward forward -> hit(request, forward, now, start);
                });
  }

  @Override
  public Reply reply(Request request) {
    if (request.url().length() > URL_BYTES) {
      return ViewerReply.generated(
          FaultReply.of(
              Fault.URI_TOO_LONG.because("URL: expected at most " + URL_BYTES + " bytes")));
    }
    long start = System.nanoTime();
    Instant now = clock.instant();
    return switch (edge.decide(Question.of(request, now.getEpochSecond()))) {
      case Decision.Answer(Reply reply) -> ViewerReply.generated(reply);
      case Decision.Forward forward ->
          hit(request, forward, now, start).orElseGet(() -> miss(request, forward, start));
    };
  }

  /** Forgets all that was made from the source at this encoded path, and that it was missing. */
  public void purge(String sourcePath) {
    String prefix = sourcePath + "/-/";
    flights.purge(prefix);
    cache.purge(prefix);
  }

  private Optional<Reply> hit(Request request, Decision.Forward forward, Instant now, long start) {
    return cache
        .get(forward.path())
        .filter(cached -> cached.isFresh(now))
        .map(cached -> hit(request, forward, cached.reply(), cached.age(now), start));
  }

  private static Reply hit(
      Request request, Decision.Forward forward, Reply kept, long age, long start) {
    return ViewerReply.hit(Conditions.apply(request, kept), forward, age, since(start));
  }

  private Reply miss(Request request, Decision.Forward forward, long start) {
    String path = forward.path();
    Flights.Landing landing =
        flights.join(
            path,
            () -> fetch(request.rewritten(path, forward.headers())),
            reply -> cache.keep(path, reply, clock.instant()));
    Reply reply = instead(path, landing.reply());
    if (!landing.led()) {
      return hit(request, forward, reply, 0, start);
    }
    return ViewerReply.miss(Conditions.apply(request, reply), forward, since(start));
  }

  /** The origin's reply, or what another flight has left since this request missed. */
  private Reply fetch(Request request) {
    return cache
        .get(request.path())
        .filter(cached -> cached.isFresh(clock.instant()))
        .map(CachedReply::reply)
        .orElseGet(() -> origin.fetch(request));
  }

  /** A stale picture is better than a failure, as on CloudFront. */
  private Reply instead(String path, Reply reply) {
    if (reply.status() < 500) {
      return reply;
    }
    return cache.get(path).map(CachedReply::reply).filter(r -> r.status() == 200).orElse(reply);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
