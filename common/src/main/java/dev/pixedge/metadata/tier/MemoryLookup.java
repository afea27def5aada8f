package dev.pixedge.metadata.tier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.SourceKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers answers in this process, for seconds; older ones are given out only while nothing
 * further back answers. Of many that ask for the same image at once, one asks further back.
 */
public final class MemoryLookup implements ImageLookup {
  /** How long answers are kept for the time in which the table does not answer. */
  private static final Duration KEPT = Duration.ofHours(1);

  private final ImageLookup next;
  private final Duration fresh;
  private final Clock clock;
  private final Cache<SourceKey, Kept> kept;
  private final Map<SourceKey, Flight> underWay = new ConcurrentHashMap<>();

  private record Kept(Finding finding, long until) {}

  /** A question that is under way. */
  private static final class Flight {
    private final CompletableFuture<Finding> landed = new CompletableFuture<>();
  }

  /**
   * Remembers what another look-up answers.
   *
   * @param fresh for how long; that there is no such image is an answer like any other
   * @param entries how many at most
   */
  public MemoryLookup(ImageLookup next, Duration fresh, long entries, Clock clock) {
    this.next = next;
    this.fresh = fresh;
    this.clock = clock;
    this.kept = Caffeine.newBuilder().maximumSize(entries).expireAfterWrite(KEPT).build();
  }

  @Override
  public Finding get(SourceKey key) {
    Kept remembered = kept.getIfPresent(key);
    if (remembered != null && isFresh(remembered)) {
      return remembered.finding();
    }
    try {
      return shared(key);
    } catch (FaultException problem) {
      if (remembered != null && problem.fault() == Fault.STORE_UNAVAILABLE) {
        return remembered.finding().asStale();
      }
      throw problem;
    }
  }

  @Override
  public Map<SourceKey, Finding> getAll(Collection<SourceKey> keys) {
    Map<SourceKey, Finding> findings = new HashMap<>();
    List<SourceKey> asked = new ArrayList<>();
    for (SourceKey key : keys) {
      Kept remembered = kept.getIfPresent(key);
      if (remembered != null && isFresh(remembered)) {
        findings.put(key, remembered.finding());
      } else {
        asked.add(key);
      }
    }
    if (!asked.isEmpty()) {
      findings.putAll(next.getAll(asked));
    }
    return findings;
  }

  /** An answer that is under way is not remembered when it comes. */
  @Override
  public void forget(SourceKey key) {
    next.forget(key);
    underWay.compute(
        key,
        (_, _) -> {
          kept.invalidate(key);
          return null;
        });
  }

  private Finding shared(SourceKey key) {
    Flight mine = new Flight();
    Flight other = underWay.putIfAbsent(key, mine);
    if (other != null) {
      return await(other.landed);
    }
    try {
      Finding finding = next.get(key);
      landed(key, mine, finding);
      mine.landed.complete(finding);
      return finding;
    } catch (RuntimeException | Error problem) {
      mine.landed.completeExceptionally(problem);
      throw problem;
    } finally {
      underWay.remove(key, mine);
    }
  }

  private void landed(SourceKey key, Flight mine, Finding finding) {
    underWay.computeIfPresent(
        key,
        (_, now) -> {
          if (now.equals(mine)) {
            kept.put(key, new Kept(finding, clock.millis() + fresh.toMillis()));
          }
          return now;
        });
  }

  private boolean isFresh(Kept remembered) {
    return clock.millis() < remembered.until();
  }

  private static Finding await(CompletableFuture<Finding> other) {
    try {
      return other.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw failed;
    }
  }
}
