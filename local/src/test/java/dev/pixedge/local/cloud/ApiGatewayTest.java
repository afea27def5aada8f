package dev.pixedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiGatewayTest {
  private static final Request REQUEST = new Request("GET", "/a", "", Map.of(), "127.0.0.1");

  @ParameterizedTest
  @CsvSource({"1, 0, PT1H", "2, 0, PT1H", "1, 5, PT0S"})
  void refusesWhatIsOverItsCapacityUntilThereIsRoomAgain(int atOnce, int waiting, Duration patience)
      throws Exception {
    CountDownLatch begun = new CountDownLatch(atOnce);
    CountDownLatch go = new CountDownLatch(1);
    try (ApiGateway gateway = gateway(begun, go, new Capacity(atOnce, waiting, patience));
        ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> served = new ArrayList<>();
      for (int i = 0; i < atOnce; i++) {
        served.add(browsers.submit(() -> gateway.reply(REQUEST)));
      }
      begun.await();

      Reply refused = gateway.reply(REQUEST);
      go.countDown();

      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.headers())
          .containsEntry("retry-after", "2")
          .containsEntry("cache-control", "no-store");
      assertThat(new String(refused.body(), StandardCharsets.UTF_8))
          .startsWith("{\"code\":\"Busy\",");
      for (Future<Reply> each : served) {
        assertThat(each.get().status()).isEqualTo(200);
      }
      assertThat(gateway.reply(REQUEST).status()).isEqualTo(200);
    }
  }

  @Test
  void letsABurstWait() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Capacity one = new Capacity(1, 10, Duration.ofHours(1));
    try (ApiGateway gateway = gateway(new CountDownLatch(1), go, one);
        ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> burst = new ArrayList<>();
      for (int i = 0; i < 11; i++) {
        burst.add(browsers.submit(() -> gateway.reply(REQUEST)));
      }
      while (one.inLine() < 10) {
        Thread.onSpinWait();
      }

      go.countDown();

      for (Future<Reply> each : burst) {
        assertThat(each.get().status()).isEqualTo(200);
      }
    }
  }

  /** A picture keeps its thread for long: on a virtual one it would keep everybody's. */
  @Test
  void worksOnThreadsOfTheSystem() {
    Capacity capacity = new Capacity(1, 0, Duration.ZERO);
    assertThat(capacity.within(() -> Thread.currentThread().isVirtual())).isFalse();
  }

  @Test
  void saysWhatWorkFailedOf() {
    Capacity capacity = new Capacity(1, 0, Duration.ZERO);
    RuntimeException problem = new IllegalStateException("broken");
    assertThatThrownBy(
            () ->
                capacity.within(
                    () -> {
                      throw problem;
                    }))
        .isSameAs(problem);
    assertThat(capacity.within(() -> "done")).isEqualTo("done");
  }

  /** A handler that is at work until it is told to go on. */
  private static ApiGateway gateway(CountDownLatch begun, CountDownLatch go, Capacity capacity) {
    return new ApiGateway(
        (_, _) -> {
          begun.countDown();
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return APIGatewayV2HTTPResponse.builder().withStatusCode(200).withBody("done").build();
        },
        capacity,
        Clock.systemUTC());
  }
}
