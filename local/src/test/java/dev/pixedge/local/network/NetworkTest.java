package dev.pixedge.local.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NetworkTest {
  private static final Map<String, Map<String, Double>> TABLE =
      Map.of(
          "us", Map.of("us", 5.0, "eu", 70.0, "in", 190.0),
          "eu", Map.of("us", 70.0, "eu", 3.0, "in", 125.0),
          "in", Map.of("us", 190.0, "eu", 125.0, "in", 3.0));
  private static final Network NETWORK =
      new Network("made up", List.of("us", "eu", "in"), List.of("us", "in"), TABLE, 0.1, 7);

  @Test
  void takesAtLeastTheRoundTripAndTheJitterOnAverage() {
    Link link = NETWORK.between("us", "in");

    assertThat(link.roundTrip()).isEqualTo(Duration.ofMillis(190));
    long[] trips = LongStream.generate(link::nanos).limit(10_000).toArray();
    assertThat(LongStream.of(trips).min().orElseThrow()).isGreaterThanOrEqualTo(190_000_000L);
    assertThat(LongStream.of(trips).average().orElseThrow()).isBetween(207e6, 211e6);
  }

  @Test
  void hasTheSameJitterOnEachRunAndAnotherOnEachWay() {
    assertThat(nanos(NETWORK.between("us", "in"))).isEqualTo(nanos(NETWORK.between("us", "in")));
    assertThat(nanos(NETWORK.between("us", "in"))).isNotEqualTo(nanos(NETWORK.between("in", "us")));
  }

  @Test
  void waitsForARoundTrip() {
    long start = System.nanoTime();
    NETWORK.between("eu", "eu").travel();

    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(3_000_000);
  }

  @Test
  void hasNoWayBetweenPartsThatStandSideBySide() {
    assertThat(Link.NONE.nanos()).isZero();
    assertThat(Link.NONE.isLong()).isFalse();
  }

  @Test
  void findsTheNearestRegionOfEachPoint() {
    assertThat(NETWORK.home("us", List.of("us", "in"))).isEqualTo("us");
    assertThat(NETWORK.home("eu", List.of("us", "in"))).isEqualTo("us");
    assertThat(NETWORK.home("in", List.of("us", "in"))).isEqualTo("in");
    assertThat(NETWORK.home("in", List.of("us"))).isEqualTo("us");
  }

  @Test
  void namesTheRoundTripsThatAreMissing() {
    assertThatThrownBy(() -> new Network("", List.of("us", "mars"), List.of("us"), TABLE, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mars to mars, mars to us");
  }

  @Test
  void readsTheNetworkOfTheLab() throws Exception {
    Network lab = Network.read(Path.of("../perf/lab/network.json"));

    assertThat(lab.source()).startsWith("cloudping.co");
    assertThat(lab.points()).containsExactly("us-east-1", "eu-west-1", "ap-south-1");
    assertThat(lab.home("eu-west-1", lab.regions())).isEqualTo("us-east-1");
  }

  @Test
  void refusesAFileThatIsNoNetwork(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("network.json"), "{\"points\": 7}");

    assertThatThrownBy(() -> Network.read(file)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Long> nanos(Link link) {
    return LongStream.generate(link::nanos).limit(20).boxed().toList();
  }
}
