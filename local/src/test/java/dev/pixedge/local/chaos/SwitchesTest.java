package dev.pixedge.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SwitchesTest {
  private final Outages outages = new Outages();
  private final Switches switches =
      new Switches(outages, List.of("near", "far"), _ -> Reply.empty(299, Map.of()));

  @Test
  void beginsAndEndsAnOutageOfOneRegion() {
    assertThat(status("PUT", "/-/chaos/store-gone/near", "127.0.0.1")).isEqualTo(204);
    assertThat(outages.has(Outage.STORE_GONE, "near")).isTrue();
    assertThat(outages.has(Outage.STORE_GONE, "far")).isFalse();
    assertThat(status("DELETE", "/-/chaos/store-gone/near", "127.0.0.1")).isEqualTo(204);
    assertThat(outages.has(Outage.STORE_GONE, "near")).isFalse();
  }

  @Test
  void leavesAnotherMachinesRequestToTheService() {
    assertThat(status("PUT", "/-/chaos/table-gone", "192.0.2.7")).isEqualTo(299);
    assertThat(outages.has(Outage.TABLE_GONE)).isFalse();
  }

  @Test
  void leavesEveryOtherPathToTheService() {
    assertThat(status("GET", "/photo.jpg", "127.0.0.1")).isEqualTo(299);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "store-gone", "store-gone/moon", "table-gone/near", ""})
  void saysWhatThereIsWhenAnOutageIsUnknown(String words) {
    Reply reply = switches.reply(request("PUT", "/-/chaos/" + words, "127.0.0.1"));
    assertThat(reply.status()).isEqualTo(404);
    assertThat(new String(reply.body(), StandardCharsets.UTF_8))
        .contains("store-gone", "table-gone", "near far");
  }

  @Test
  void expectsPutOrDelete() {
    assertThat(status("GET", "/-/chaos/table-gone", "127.0.0.1")).isEqualTo(405);
  }

  @Test
  void movesTheClockByAnHourEitherWay() {
    Instant noon = Instant.parse("2026-01-01T12:00:00Z");
    Clock clock = outages.on(Clock.fixed(noon, ZoneOffset.UTC));
    assertThat(clock.instant()).isEqualTo(noon);
    outages.begin(Outage.CLOCK_AHEAD, "");
    assertThat(clock.instant()).isEqualTo(noon.plusSeconds(3_600));
    outages.end(Outage.CLOCK_AHEAD, "");
    outages.begin(Outage.CLOCK_BEHIND, "");
    assertThat(clock.instant()).isEqualTo(noon.minusSeconds(3_600));
  }

  private int status(String method, String path, String client) {
    return switches.reply(request(method, path, client)).status();
  }

  private static Request request(String method, String path, String client) {
    return new Request(method, path, "", Map.of(), client);
  }
}
