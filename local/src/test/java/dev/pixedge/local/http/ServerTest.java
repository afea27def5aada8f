package dev.pixedge.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class ServerTest {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  @Test
  void answersWhatIsUnderWayWhenItCloses() throws Exception {
    Server server = Server.listen("127.0.0.1", 0, this::reply);
    URI address = URI.create("http://127.0.0.1:" + server.port());
    try (HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<String>> slow =
          client.sendAsync(get(address.resolve("/slow")), BodyHandlers.ofString());
      asked.await();
      Thread closing = Thread.ofVirtual().start(server::close);
      while (client.send(get(address), BodyHandlers.discarding()).statusCode() == 200) {
        Thread.onSpinWait();
      }
      assertThat(slow).isNotDone();
      go.countDown();

      assertThat(slow.get().statusCode()).isEqualTo(200);
      assertThat(slow.get().body()).isEqualTo("answered");
      closing.join();
    }
  }

  @Test
  void keepsItsBuffersForTheNextRequest() throws Exception {
    BufferPoolMXBean direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(pool -> pool.getName().equals("direct"))
            .findAny()
            .orElseThrow();
    try (Server server = Server.listen("127.0.0.1", 0, this::reply);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = get(URI.create("http://127.0.0.1:" + server.port()));
      client.send(request, BodyHandlers.discarding());
      long before = direct.getMemoryUsed();
      for (int i = 0; i < 1_000; i++) {
        client.send(request, BodyHandlers.discarding());
      }
      assertThat(direct.getMemoryUsed() - before).isLessThan(4_000_000);
    }
  }

  private Reply reply(Request request) {
    if (request.path().equals("/slow")) {
      asked.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return new Reply(200, Map.of(), "answered".getBytes(StandardCharsets.UTF_8));
  }

  private static HttpRequest get(URI address) {
    return HttpRequest.newBuilder(address).build();
  }
}
