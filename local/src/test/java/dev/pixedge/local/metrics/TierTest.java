package dev.pixedge.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TierTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FunctionGeneratedResponse from pixedge | | edge-answer",
        "Hit from pixedge | edge;dur=0.05 | edge-hit",
        "Hit from cloudfront | fetch;dur=3.0, transform;dur=9.0, store;dur=2.0 | edge-hit",
        "Miss from pixedge | store;dur=3.10, edge;dur=4.00 | store-hit",
        "Miss from pixedge | fetch;dur=1.0, transform;dur=20.0, encode;dur=9.0, store;dur=2.0 | warm-miss",
        "Miss from pixedge | fetch;dur=1.0, transform;dur=20.0, encode;dur=9.0, store;dur=2.0, cold | cold-miss",
        "Miss from pixedge | edge;dur=9.00 | fault",
      })
  void isToldFromTheHeadersOfTheReply(String cache, @Nullable String timing, String tier) {
    Map<String, String> headers =
        timing == null
            ? Map.of("x-cache", cache)
            : Map.of("x-cache", cache, "server-timing", timing);

    assertThat(Tier.of(Reply.empty(200, headers)).text()).isEqualTo(tier);
  }
}
