package dev.pixedge.local.metrics;

import dev.pixedge.http.Reply;

/** Who answered a viewer: the earlier in this list, the faster. */
public enum Tier {
  /** The edge function itself: a refusal, a redirect. */
  EDGE_ANSWER("edge-answer"),
  /** The cache of a point of presence. */
  EDGE_HIT("edge-hit"),
  /** A transformed bucket. */
  STORE_HIT("store-hit"),
  /** An origin that had run before. */
  WARM_MISS("warm-miss"),
  /** An origin that had to start. */
  COLD_MISS("cold-miss"),
  /** An origin that had no picture to give. */
  FAULT("fault");

  private final String text;

  Tier(String text) {
    this.text = text;
  }

  /** Told from {@code X-Cache} and {@code Server-Timing}, as any viewer can tell it. */
  public static Tier of(Reply reply) {
    String cache = reply.header("x-cache").orElse("");
    if (cache.startsWith("FunctionGenerated")) {
      return EDGE_ANSWER;
    }
    if (cache.startsWith("Hit")) {
      return EDGE_HIT;
    }
    String timing = reply.header("server-timing").orElse("");
    if (timing.contains("cold")) {
      return COLD_MISS;
    }
    if (timing.contains("transform;")) {
      return WARM_MISS;
    }
    return timing.contains("store;") ? STORE_HIT : FAULT;
  }

  /** As it stands in metrics and reports. */
  public String text() {
    return text;
  }
}
