package dev.pixedge.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.store.MemoryBlobStore;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class RehearsalTest {
  private final MemoryBlobStore bucket = new MemoryBlobStore();

  @Test
  void whatItLeavesBeginsAsNoSourceDoes() {
    rehearsal(source -> source).run();
    assertThat(bucket.keys("")).hasSize(2).allMatch(key -> key.startsWith("-/"));
  }

  @Test
  void itMayFindWhatAnEarlierOneLeft() {
    rehearsal(source -> source).run();
    rehearsal(source -> source).run();
    assertThat(bucket.keys("")).hasSize(2);
  }

  @Test
  void anEngineThatFailsIsTold() {
    Rehearsal rehearsal =
        rehearsal(
            _ -> {
              throw new IllegalStateException("no picture");
            });
    assertThatThrownBy(rehearsal::run).hasMessageContaining("500");
  }

  private Rehearsal rehearsal(UnaryOperator<byte[]> engine) {
    RehearsalStore store = new RehearsalStore(bucket);
    Regions regions =
        new Regions(new RegionStores("us-east-1", store, store), Optional.empty(), Duration.ZERO);
    return new Rehearsal(new FakeEngine(engine), Policies.open(), regions);
  }
}
