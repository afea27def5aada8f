package dev.pixedge.local.chaos;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The outages that there are at the moment; none unless somebody begins one. */
public final class Outages {
  private static final Duration SKEW = Duration.ofHours(1);
  private static final String EVERYWHERE = "";

  private final Set<Begun> begun = ConcurrentHashMap.newKeySet();

  /** Whether there is this outage in this region. */
  public boolean has(Outage outage, String region) {
    return begun.contains(new Begun(outage, region));
  }

  /** Whether there is this outage of the whole cloud. */
  public boolean has(Outage outage) {
    return has(outage, EVERYWHERE);
  }

  void begin(Outage outage, String region) {
    begun.add(new Begun(outage, region));
  }

  void end(Outage outage, String region) {
    begun.remove(new Begun(outage, region));
  }

  /** This clock, ahead or behind while that is among the outages. */
  public Clock on(Clock clock) {
    InstantSource skewed = () -> clock.instant().plus(skew());
    return skewed.withZone(ZoneOffset.UTC);
  }

  private Duration skew() {
    if (has(Outage.CLOCK_AHEAD)) {
      return SKEW;
    }
    return has(Outage.CLOCK_BEHIND) ? SKEW.negated() : Duration.ZERO;
  }

  private record Begun(Outage outage, String region) {}
}
