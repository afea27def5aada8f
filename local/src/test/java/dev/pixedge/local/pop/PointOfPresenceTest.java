package dev.pixedge.local.pop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import dev.pixedge.local.cache.EdgeCache;
import dev.pixedge.local.edge.Decision;
import dev.pixedge.local.edge.RememberedEdge;
import dev.pixedge.local.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class PointOfPresenceTest {
  private static final Request REQUEST = new Request("GET", "/a.jpg", "", Map.of(), "127.0.0.1");

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();

  @Test
  void servesAStaleCopyWhileTheOriginFails() {
    PointOfPresence point = pointOfPresence(_ -> replies.remove());
    replies.add(picture("kept"));
    point.reply(REQUEST);
    now.set(Instant.EPOCH.plusSeconds(61));
    replies.add(Reply.empty(503, Map.of("cache-control", "no-store")));
    replies.add(picture("new"));

    assertThat(text(point.reply(REQUEST))).isEqualTo("200 kept");
    assertThat(text(point.reply(REQUEST))).isEqualTo("200 new");
  }

  @Test
  void passesAFailureOnWhenItHasNoCopy() {
    PointOfPresence point = pointOfPresence(_ -> replies.remove());
    replies.add(Reply.empty(503, Map.of("cache-control", "no-store")));

    assertThat(point.reply(REQUEST).status()).isEqualTo(503);
  }

  @Test
  void doesNotServeAStaleCopyOfWhatIsGone() {
    PointOfPresence point = pointOfPresence(_ -> replies.remove());
    replies.add(picture("kept"));
    point.reply(REQUEST);
    now.set(Instant.EPOCH.plusSeconds(61));
    replies.add(Reply.empty(404, Map.of("cache-control", "public, max-age=10")));

    assertThat(point.reply(REQUEST).status()).isEqualTo(404);
  }

  @Test
  void forgetsThatASourceWasMissingOnceItIsThere() {
    PointOfPresence point = pointOfPresence(_ -> replies.remove());
    replies.add(Reply.empty(404, Map.of("cache-control", "public, max-age=10")));
    point.reply(REQUEST);
    assertThat(point.reply(REQUEST).header("x-cache")).contains("Hit from pixedge");
    point.purge("/a.jpg");
    replies.add(picture("new"));

    assertThat(text(point.reply(REQUEST))).isEqualTo("200 new");
  }

  @Test
  void doesNotKeepWhatWasUnderWayWhenItsSourceWasReplaced() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    PointOfPresence point =
        pointOfPresence(
            _ -> {
              asked.countDown();
              return next();
            });
    try (ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Reply> before = browsers.submit(() -> point.reply(REQUEST));
      asked.await();
      point.purge("/a.jpg");
      replies.add(picture("old"));
      assertThat(text(before.get())).isEqualTo("200 old");
    }
    replies.add(picture("new"));

    assertThat(text(point.reply(REQUEST))).isEqualTo("200 new");
  }

  private Reply next() {
    try {
      return replies.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private PointOfPresence pointOfPresence(Origin origin) {
    RememberedEdge edge =
        new RememberedEdge(
            question -> new Decision.Forward(question.path() + "/-/original", Map.of(), Map.of()));
    InstantSource time = now::get;
    Clock clock = time.withZone(ZoneOffset.UTC);
    return new PointOfPresence(edge, new EdgeCache(1_000_000), origin, clock);
  }

  private static Reply picture(String name) {
    return new Reply(
        200, Map.of("cache-control", "public, s-maxage=60"), name.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Reply reply) {
    return reply.status() + " " + new String(reply.body(), StandardCharsets.UTF_8);
  }
}
