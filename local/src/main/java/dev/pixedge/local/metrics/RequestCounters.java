package dev.pixedge.local.metrics;

import dev.pixedge.http.Reply;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Replies of one point of presence, by tier and status. */
final class RequestCounters implements Consumer<Reply> {
  private static final Set<Tier> PICTURES =
      Set.of(Tier.EDGE_HIT, Tier.STORE_HIT, Tier.WARM_MISS, Tier.COLD_MISS);

  private final MeterRegistry registry;
  private final String point;
  private final Map<Kind, Counter> counters = new ConcurrentHashMap<>();

  private record Kind(Tier tier, int status) {}

  RequestCounters(MeterRegistry registry, String point) {
    this.registry = registry;
    this.point = point;
    Gauge.builder("pixedge.hit.ratio", this, RequestCounters::hitRatio)
        .description("Edge hits among the replies with what was asked for, since the start")
        .tag("point", point)
        .register(registry);
  }

  @Override
  public void accept(Reply reply) {
    counters.computeIfAbsent(new Kind(Tier.of(reply), reply.status()), this::counter).increment();
  }

  /** Between 0 and 1; not a number before the first reply. */
  private double hitRatio() {
    return count(Set.of(Tier.EDGE_HIT)) / count(PICTURES);
  }

  private double count(Set<Tier> tiers) {
    return counters.entrySet().stream()
        .filter(each -> tiers.contains(each.getKey().tier()))
        .mapToDouble(each -> each.getValue().count())
        .sum();
  }

  private Counter counter(Kind kind) {
    return Counter.builder("pixedge.requests")
        .description("Replies to viewers")
        .tag("point", point)
        .tag("tier", kind.tier().text())
        .tag("status", Integer.toString(kind.status()))
        .register(registry);
  }
}
