package dev.pixedge.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.http.Reply;
import dev.pixedge.local.metrics.Tier;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several points of presence over the same regions. */
final class LabTest {
  private static final String NETWORK =
      """
      {"source": "made up", "points": ["us-east-1", "eu-west-1", "ap-south-1"],
       "regions": ["us-east-1", "ap-south-1"], "jitter": 0, "seed": 1,
       "roundTripMillis": {
         "us-east-1": {"us-east-1": 1, "ap-south-1": 20},
         "eu-west-1": {"us-east-1": 2, "eu-west-1": 1, "ap-south-1": 9},
         "ap-south-1": {"us-east-1": 20, "ap-south-1": 1}}}
      """;

  @TempDir private Path data;

  @Test
  void sharesTheStoresAndNotTheCachesOfItsPoints() throws Exception {
    try (RunningCdn cdn = RunningCdn.startWith(data, "NETWORK=" + network())) {
      cdn.upload("photo.jpg", SourceFiles.jpeg(600, 400));

      assertThat(cdn.points().keySet()).containsExactly("us-east-1", "eu-west-1", "ap-south-1");
      assertThat(tiers(cdn, "/photo.jpg?width=320"))
          .containsExactly(Tier.WARM_MISS, Tier.STORE_HIT, Tier.STORE_HIT);
      assertThat(tiers(cdn, "/photo.jpg?width=320"))
          .containsExactly(Tier.EDGE_HIT, Tier.EDGE_HIT, Tier.EDGE_HIT);
    }
  }

  @Test
  void asksTheNearestRegionOfThoseThereAre() throws Exception {
    try (RunningCdn cdn =
        RunningCdn.startWith(data, "NETWORK=" + network(), "SECOND_REGION=none")) {
      cdn.upload("photo.jpg", SourceFiles.jpeg(600, 400));
      HttpResponse<byte[]> far =
          get(cdn.points().getOrDefault("ap-south-1", ""), "/photo.jpg?width=320");

      assertThat(far.headers().firstValue("x-pixedge").orElse("")).startsWith("r=us-east-1;");
      assertThat(data.resolve("ap-south-1")).doesNotExist();
    }
  }

  @Test
  void refusesNetworksAndRegionsThatItCannotUse() {
    Path none = data.resolve("none.json");

    assertThatThrownBy(() -> Settings.of(List.of("SECOND_REGION=mars"), Map.of()))
        .isInstanceOf(StartException.class)
        .hasMessage("SECOND_REGION: expected none, or nothing for two, got \"mars\"");
    assertThatThrownBy(() -> RunningCdn.startWith(data, "NETWORK=" + none))
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith("NETWORK: " + none + ": ");
  }

  private Path network() throws Exception {
    return Files.writeString(data.resolve("network.json"), NETWORK);
  }

  private static List<Tier> tiers(RunningCdn cdn, String path) throws Exception {
    List<Tier> tiers = new ArrayList<>();
    for (String address : cdn.points().values()) {
      HttpResponse<byte[]> got = get(address, path);
      Map<String, String> headers = new HashMap<>();
      got.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
      tiers.add(Tier.of(Reply.empty(got.statusCode(), headers)));
    }
    return tiers;
  }

  private static HttpResponse<byte[]> get(String address, String path) throws Exception {
    try (Browser browser = new Browser(address)) {
      return browser.get(path, "Accept", "image/webp,*/*");
    }
  }
}
