package dev.pixedge.metadata.tier;

import static dev.pixedge.metadata.tier.CountingTable.image;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.rendition.SourceKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a real Redis. */
final class RemoteLookupTest {
  private static final SourceKey CAT = new SourceKey("a b/图 cat.jpg");
  private static final Duration ABSENT = Duration.ofSeconds(2);
  private static final String NAME = "pixedge:image:1:a b/图 cat.jpg";
  private static final ImageRecord OLD = image("a b/图 cat.jpg", "old", 1);
  private static final ImageRecord NEW = image("a b/图 cat.jpg", "new", 2);

  private final MovableClock clock = new MovableClock();
  private final CountingTable table = new CountingTable();
  private RealRedis redis;
  private JedisCache cache;
  private long nanos;
  private RemoteLookup lookup;

  @BeforeEach
  void start() throws Exception {
    redis = RealRedis.start();
    cache = new JedisCache(redis.settings(Duration.ofSeconds(10)));
    lookup = lookup(cache);
  }

  private RemoteLookup lookup(RemoteCache remote) {
    Duration never = Duration.ofDays(1);
    return new RemoteLookup(
        new TableLookup(table, new Breaker(never, never, never, () -> 0), clock),
        remote,
        new Breaker(never, Duration.ofSeconds(2), Duration.ofMinutes(1), () -> nanos),
        Duration.ofMinutes(5),
        ABSENT);
  }

  @AfterEach
  void stop() {
    cache.close();
    redis.close();
  }

  @Test
  void asksTheTableOnce() {
    table.put(OLD);
    Finding first = lookup.get(CAT);
    clock.move(Duration.ofSeconds(7));
    assertThat(lookup.get(CAT)).isEqualTo(first);
    assertThat(lookup.get(CAT).age(clock.instant())).isEqualTo(Duration.ofSeconds(7));
    assertThat(table.reads).hasValue(1);
  }

  @Test
  void keepsThatThereIsNoImageForAShorterTime() throws Exception {
    assertThat(lookup.get(CAT).image()).isEmpty();
    assertThat(lookup.get(CAT).image()).isEmpty();
    assertThat(table.reads).hasValue(1);
    table.put(OLD);
    Thread.sleep(ABSENT.plusMillis(100));
    assertThat(lookup.get(CAT).image()).contains(OLD);
  }

  @Test
  void knowsAtOnceWhatWasChanged() {
    ForgettingStore told = new ForgettingStore(table, List.of(lookup));
    lookup.get(CAT);
    told.put(OLD);
    assertThat(lookup.get(CAT).image()).contains(OLD);
    told.put(NEW);
    assertThat(lookup.get(CAT).image()).contains(NEW);
  }

  @Test
  void doesNotKeepWhatWasReadBeforeAChangeAndComesAfterIt() {
    table.put(OLD);
    table.whileRead =
        () -> {
          table.whileRead = () -> {};
          new ForgettingStore(table, List.of(lookup)).put(NEW);
        };
    assertThat(lookup.get(CAT).image()).contains(OLD);
    assertThat(lookup.get(CAT).image()).contains(NEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "12", "1 {}", "99999999999999999999 x", "1 {\"key\":1}"})
  void answersFromTheTableWhenRedisHoldsGarbageAndReplacesIt(String garbage) {
    table.put(OLD);
    cache.put(NAME, garbage, Duration.ofMinutes(1));
    assertThat(lookup.get(CAT).image()).contains(OLD);
    assertThat(lookup.get(CAT).image()).contains(OLD);
    assertThat(table.reads).hasValue(1);
  }

  @Test
  void answersFromTheTableWhenRedisHoldsAnotherImagesRecord() {
    table.put(OLD);
    Finding other = new Finding(Optional.of(image("dog.jpg", "d", 1)), clock.instant(), false);
    cache.put(NAME, RemoteEntry.write(other), Duration.ofMinutes(1));
    assertThat(lookup.get(CAT).image()).contains(OLD);
  }

  @Test
  void answersFromTheTableWhenWhatAnswersIsNoRedis() throws Exception {
    table.put(OLD);
    try (NoRedis other = NoRedis.listening();
        JedisCache wrong = new JedisCache(other.settings())) {
      RemoteLookup misled = lookup(wrong);
      for (int i = 1; i <= 5; i++) {
        assertThat(misled.get(CAT).image()).contains(OLD);
        assertThat(table.reads).hasValue(i);
      }
      assertThat(other.answers()).isPositive();
    }
  }

  @Test
  void answersFromTheTableWhileRedisIsGoneAndFromRedisOnceItIsBack() throws Exception {
    table.put(OLD);
    redis.stop();
    for (int i = 1; i <= 5; i++) {
      assertThat(lookup.get(CAT).image()).contains(OLD);
      assertThat(table.reads).hasValue(i);
    }
    redis.startAgain();
    nanos += Duration.ofSeconds(2).toNanos();
    lookup.get(CAT);
    lookup.get(CAT);
    int reads = table.reads.get();
    assertThat(lookup.get(CAT).image()).contains(OLD);
    assertThat(table.reads).hasValue(reads);
  }

  @Test
  void asksAnewOnAnotherConnectionWhenAPooledOneWasClosed() throws Exception {
    table.put(OLD);
    lookup.get(CAT);
    redis.stop();
    redis.startAgain();
    lookup.get(CAT);
    int reads = table.reads.get();
    assertThat(lookup.get(CAT).image()).contains(OLD);
    assertThat(table.reads).hasValue(reads);
  }

  @Test
  void asksForThatPartOfABatchWhichRedisDoesNotKnow() {
    table.put(OLD);
    lookup.get(CAT);
    SourceKey dog = new SourceKey("dog.jpg");
    assertThat(lookup.getAll(List.of(CAT, dog)))
        .hasEntrySatisfying(CAT, it -> assertThat(it.image()).contains(OLD))
        .hasEntrySatisfying(dog, it -> assertThat(it.image()).isEmpty());
    assertThat(lookup.getAll(List.of(dog, CAT))).hasSize(2);
    assertThat(table.reads).hasValue(2);
  }
}
