package dev.pixedge.metadata.tier;

import static dev.pixedge.metadata.tier.CountingTable.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.rendition.SourceKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class MemoryLookupTest {
  private static final SourceKey CAT = new SourceKey("cat.jpg");
  private static final SourceKey DOG = new SourceKey("dog.jpg");
  private static final ImageRecord OLD = image("cat.jpg", "old", 1);
  private static final ImageRecord NEW = image("cat.jpg", "new", 2);
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final MovableClock clock = new MovableClock();
  private final CountingTable table = new CountingTable();
  private final MemoryLookup lookup =
      new MemoryLookup(
          new TableLookup(
              table,
              new Breaker(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), () -> 0),
              clock),
          FRESH,
          100,
          clock);

  @Test
  void asksOnceWhileAnAnswerIsFresh() {
    table.put(OLD);
    lookup.get(CAT);
    clock.move(FRESH.minusMillis(1));
    assertThat(lookup.get(CAT).image()).contains(OLD);
    assertThat(lookup.get(CAT).age(clock.instant())).isEqualTo(FRESH.minusMillis(1));
    assertThat(table.reads).hasValue(1);
    clock.move(Duration.ofMillis(1));
    lookup.get(CAT);
    assertThat(table.reads).hasValue(2);
  }

  @Test
  void remembersThatThereIsNoImageJustAsLong() {
    assertThat(lookup.get(CAT).image()).isEmpty();
    clock.move(FRESH.minusMillis(1));
    assertThat(lookup.get(CAT).image()).isEmpty();
    assertThat(table.reads).hasValue(1);
    clock.move(Duration.ofMillis(1));
    table.put(OLD);
    assertThat(lookup.get(CAT).image()).contains(OLD);
  }

  @Test
  void knowsAnImageAtOnceThatWasMissing() {
    lookup.get(CAT);
    new ForgettingStore(table, List.of(lookup)).put(OLD);
    assertThat(lookup.get(CAT).image()).contains(OLD);
  }

  @Test
  void forgetsWhatWasReplacedOrDeleted() {
    ForgettingStore told = new ForgettingStore(table, List.of(lookup));
    told.put(OLD);
    lookup.get(CAT);
    told.put(NEW);
    assertThat(lookup.get(CAT).image()).contains(NEW);
    told.delete(CAT, Change.of(clock.instant()));
    assertThat(lookup.get(CAT).image()).isEmpty();
  }

  @Test
  void doesNotRememberWhatWasReadBeforeAChangeAndComesAfterIt() {
    table.put(OLD);
    table.whileRead =
        () -> {
          table.whileRead = () -> {};
          new ForgettingStore(table, List.of(lookup)).put(NEW);
        };
    assertThat(lookup.get(CAT).image()).contains(OLD);
    assertThat(lookup.get(CAT).image()).contains(NEW);
  }

  @Test
  void givesOutAnOlderAnswerWhileTheTableDoesNotAnswer() {
    table.put(OLD);
    lookup.get(CAT);
    clock.move(FRESH);
    table.gone = true;
    Finding finding = lookup.get(CAT);
    assertThat(finding.image()).contains(OLD);
    assertThat(finding.stale()).isTrue();
    assertThat(finding.age(clock.instant())).isEqualTo(FRESH);
    table.gone = false;
    assertThat(lookup.get(CAT).stale()).isFalse();
  }

  @Test
  void failsWhenNobodyKnows() {
    table.gone = true;
    assertThatThrownBy(() -> lookup.get(CAT)).isInstanceOf(FaultException.class);
  }

  @Test
  void asksOnceForAllWhoAskAtTheSameTime() throws Exception {
    table.put(OLD);
    int many = 200;
    CountDownLatch asking = new CountDownLatch(many);
    table.whileRead =
        () -> {
          try {
            asking.await();
            Thread.sleep(100);
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          }
        };
    Callable<Finding> ask =
        () -> {
          asking.countDown();
          return lookup.get(CAT);
        };
    List<Finding> findings = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Finding> each : callers.invokeAll(Collections.nCopies(many, ask))) {
        findings.add(each.get());
      }
    }
    assertThat(findings).hasSize(many).allMatch(it -> it.image().orElseThrow().equals(OLD));
    assertThat(table.reads).hasValue(1);
  }

  @Test
  void asksForThatPartOfABatchWhichItDoesNotKnow() {
    table.put(OLD);
    lookup.get(CAT);
    Map<SourceKey, Finding> findings = lookup.getAll(List.of(CAT, DOG));
    assertThat(findings).hasSize(2);
    assertThat(table.reads).hasValue(2);
    lookup.getAll(List.of(CAT));
    assertThat(table.reads).hasValue(2);
  }
}
