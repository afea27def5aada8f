package dev.pixedge.origin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Mezzanine;
import dev.pixedge.fault.FaultException;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobStore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The copies of large sources, beside the renditions in the transformed buckets. Without one a
 * rendition is made from the source itself. That a source has none is remembered for a while.
 */
@Singleton
public final class Mezzanines {
  private static final Logger LOG = LoggerFactory.getLogger(Mezzanines.class);

  /** So long at most is a mezzanine overlooked that another process has made. */
  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  private static final int MOST_REMEMBERED = 10_000;

  private final Regions regions;
  private final Engine engine;
  private final long maxBytes;
  private final Cache<SourceKey, Boolean> lacking =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

  /** The mezzanines of these regions, made by this engine. */
  @Inject
  public Mezzanines(Regions regions, Engine engine, Policy policy) {
    this.regions = regions;
    this.engine = engine;
    this.maxBytes = policy.limits().sourceBytes();
  }

  /** The key of a source's mezzanine, which no path names: no source begins with {@code -}. */
  static String key(SourceKey source) {
    return "-/mezzanine/" + source.value();
  }

  /** Whether this source had none a moment ago. */
  boolean isLacking(SourceKey source) {
    return lacking.getIfPresent(source) != null;
  }

  /**
   * The near region's mezzanine, of whatever version of the source, or as much of it as the first
   * bytes hold, {@link Mezzanine#ALL} for the whole; empty when there is none that can be read.
   */
  Optional<Mezzanine> find(SourceKey source, int bytes) {
    try {
      BlobStore store = regions.near().renditions();
      Optional<Blob> stored =
          bytes == Mezzanine.ALL
              ? store.get(key(source), maxBytes)
              : store.beginning(key(source), bytes);
      if (stored.isEmpty()) {
        lacking.put(source, true);
      }
      return stored.flatMap(Mezzanine::read);
    } catch (FaultException problem) {
      LOG.warn("mezzanine=unreadable key={}", source.value(), problem);
      return Optional.empty();
    }
  }

  /**
   * Makes the mezzanine of this source as it was read, where one pays, and stores it in all regions
   * in place of an older one. Faults: those of {@link Engine#mezzanine}, and {@code
   * STORE_UNAVAILABLE} after all regions were tried.
   */
  Optional<Mezzanine> make(SourceKey source, Blob bytes) {
    Optional<Mezzanine> made = engine.mezzanine(bytes);
    made.ifPresent(mezzanine -> store(source, mezzanine.stored()));
    return made;
  }

  private void store(SourceKey source, Blob mezzanine) {
    Failures failures = new Failures();
    regions
        .all()
        .forEach(it -> failures.attempt(() -> it.renditions().put(key(source), mezzanine)));
    lacking.invalidate(source);
    failures.rethrow();
  }
}
