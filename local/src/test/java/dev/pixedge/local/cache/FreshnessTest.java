package dev.pixedge.local.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FreshnessTest {
  /** RFC 9111, section 5.2.2: s-maxage before max-age; no-store and private are not kept. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | public, max-age=60, s-maxage=600 | 600
          200 | public, max-age=60               | 60
          200 | S-MaxAge=5                       | 5
          200 | public                           | 0
          200 | no-store, s-maxage=600           | 0
          200 | private, max-age=60              | 0
          200 | max-age=x                        | 0
          302 | no-store                         | 0
          404 | public, max-age=10               | 10
          501 | public, max-age=10               | 10
          500 | public, max-age=10               | 0
          503 | public, max-age=10               | 0
          """)
  void isWhatTheOriginSaysAndNothingForPassingFailures(int status, String control, long seconds) {
    Reply reply = Reply.empty(status, Map.of("cache-control", control));

    assertThat(Freshness.of(reply)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
