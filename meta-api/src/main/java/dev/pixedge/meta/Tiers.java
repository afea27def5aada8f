package dev.pixedge.meta;

import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.metadata.tier.Breaker;
import dev.pixedge.metadata.tier.ImageLookup;
import dev.pixedge.metadata.tier.MemoryLookup;
import dev.pixedge.metadata.tier.RedisSettings;
import dev.pixedge.metadata.tier.RemoteCache;
import dev.pixedge.metadata.tier.RemoteLookup;
import dev.pixedge.metadata.tier.TableLookup;
import java.time.Clock;
import java.time.Duration;

/** The look-ups of each variant, one around the other: memory, then Redis, then the table. */
public final class Tiers {
  private static final Duration NEVER_SLOW = Duration.ofDays(1);
  private static final Duration TABLE_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_TABLE_PAUSE = Duration.ofSeconds(4);
  private static final Duration REDIS_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_REDIS_PAUSE = Duration.ofMinutes(1);
  private static final long ENTRIES = 20_000;

  private Tiers() {}

  /** The table alone. */
  public static ImageLookup table(MetadataStore table, Clock clock) {
    Breaker breaker = new Breaker(NEVER_SLOW, TABLE_PAUSE, LONGEST_TABLE_PAUSE, System::nanoTime);
    return new TableLookup(table, breaker, clock);
  }

  /** A shared cache before what comes next. */
  public static ImageLookup shared(ImageLookup next, RemoteCache cache, RedisSettings settings) {
    Breaker breaker =
        new Breaker(settings.slow(), REDIS_PAUSE, LONGEST_REDIS_PAUSE, System::nanoTime);
    return new RemoteLookup(next, cache, breaker, settings.lasts(), settings.absenceLasts());
  }

  /** The memory of this process before what comes next. */
  public static ImageLookup remembered(ImageLookup next, Duration time, Clock clock) {
    return new MemoryLookup(next, time, ENTRIES, clock);
  }
}
