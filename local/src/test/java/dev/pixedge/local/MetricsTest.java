package dev.pixedge.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What {@code /-/metrics} tells; each test looks at what its own requests add. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MetricsTest {
  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+(?:\\{[^}]*})?) (\\S+)$");
  private static final String[] WEBP = {"Accept", "image/webp,*/*"};

  private RunningCdn cdn;

  @BeforeAll
  void startAndUpload(@TempDir Path data) throws Exception {
    cdn = RunningCdn.start(data);
    cdn.upload("photo.jpg", SourceFiles.jpeg(1200, 900));
  }

  @AfterAll
  void stop() {
    cdn.close();
  }

  @Test
  void isPrometheusTextThatNobodyMayKeep() throws Exception {
    HttpResponse<byte[]> scrape = cdn.browser().get("/-/metrics");

    assertThat(scrape.statusCode()).isEqualTo(200);
    assertThat(scrape.headers().firstValue("content-type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
    assertThat(scrape.headers().firstValue("cache-control")).hasValue("no-store");
  }

  @Test
  void countsRepliesByTierAndStatus() throws Exception {
    Map<String, Double> before = samples();
    cdn.browser().get("/photo.jpg?width=640", WEBP);
    cdn.browser().get("/photo.jpg?width=640", WEBP);
    cdn.browser().get("/photo.jpg?width=640", WEBP);
    cdn.browser().get("/none.jpg?width=640", WEBP);
    cdn.browser().get("/photo.jpg?width=pear", WEBP);
    Map<String, Double> after = samples();

    assertThat(added(before, after, requests("warm-miss", 200))).isEqualTo(1);
    assertThat(added(before, after, requests("edge-hit", 200))).isEqualTo(2);
    assertThat(added(before, after, requests("fault", 404))).isEqualTo(1);
    assertThat(added(before, after, requests("edge-answer", 400))).isEqualTo(1);
  }

  @Test
  void timesEachPictureByRegionLaneAndFormatAndNoHit() throws Exception {
    Map<String, Double> before = samples();
    cdn.browser().get("/photo.jpg?width=800", WEBP);
    cdn.browser().get("/photo.jpg?width=800", WEBP);
    Map<String, Double> after = samples();

    String labels = "{format=\"webp\",lane=\"full\",region=\"us-east-1\"}";
    assertThat(added(before, after, "pixedge_transform_seconds_count" + labels)).isEqualTo(1);
    assertThat(added(before, after, "pixedge_transform_seconds_sum" + labels)).isPositive();
    String slowest = "{format=\"webp\",lane=\"full\",region=\"us-east-1\",le=\"20.48\"}";
    assertThat(added(before, after, "pixedge_transform_seconds_bucket" + slowest)).isEqualTo(1);
  }

  @Test
  void tellsTheShareOfHits() throws Exception {
    cdn.browser().get("/photo.jpg?width=320", WEBP);
    cdn.browser().get("/photo.jpg?width=320", WEBP);
    Map<String, Double> now = samples();

    double hits = now.getOrDefault(requests("edge-hit", 200), 0.0);
    double misses = now.getOrDefault(requests("warm-miss", 200), 0.0);
    assertThat(now.get("pixedge_hit_ratio{point=\"us-east-1\"}"))
        .isEqualTo(hits / (hits + misses), within(1e-9));
  }

  @Test
  void tellsMemoryAndTheQueue() throws Exception {
    Map<String, Double> now = samples();

    assertThat(now.get("pixedge_transforms_running")).isZero();
    assertThat(now.get("pixedge_transforms_waiting")).isZero();
    assertThat(now.keySet())
        .anyMatch(name -> name.startsWith("jvm_memory_used_bytes{area=\"heap\""));
    assertThat(now.get("process_resident_memory_bytes")).isGreaterThan(20e6);
    assertThat(now.get("process_resident_memory_peak_bytes")).isGreaterThan(20e6);
    assertThat(now.get("pixedge_vips_memory_bytes")).isNotNegative();
  }

  private static String requests(String tier, int status) {
    return "pixedge_requests_total{point=\"us-east-1\",status=\"%d\",tier=\"%s\"}"
        .formatted(status, tier);
  }

  private static double added(Map<String, Double> before, Map<String, Double> after, String name) {
    assertThat(after).containsKey(name);
    return after.getOrDefault(name, 0.0) - before.getOrDefault(name, 0.0);
  }

  private Map<String, Double> samples() throws Exception {
    String text = new String(cdn.browser().get("/-/metrics").body(), StandardCharsets.UTF_8);
    return SAMPLE
        .matcher(text)
        .results()
        .collect(Collectors.toMap((MatchResult it) -> it.group(1), it -> number(it.group(2))));
  }

  private static double number(String text) {
    return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
  }
}
