package dev.pixedge.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Material;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.MemoryBlobStore;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerTimingTest {
  @ParameterizedTest
  @CsvSource({"false, transform;dur=4.0", "true, transform;dur=4.0;desc=fast-lane"})
  void saysWhichLaneDecodedTheSource(boolean fast, String transform) {
    Blob blob = Blob.of("image/jpeg", new byte[1]);
    RegionStores region = new RegionStores("r", new MemoryBlobStore(), new MemoryBlobStore());
    Source source =
        new Source(
            SourceKey.decoded("a.jpg"),
            Material.of(blob),
            "\"etag\"",
            region,
            Source.From.NEAR,
            Duration.ofMillis(3));
    Made made = new Made(blob, Map.of(), Duration.ofMillis(4), Duration.ofMillis(2), fast);
    assertThat(ServerTiming.of(source, made, Duration.ofMillis(1)))
        .isEqualTo("fetch;dur=3.0, " + transform + ", encode;dur=2.0, store;dur=1.0");
  }
}
