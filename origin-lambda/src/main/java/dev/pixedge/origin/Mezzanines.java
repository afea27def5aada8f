package dev.pixedge.origin;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Mezzanine;
import dev.pixedge.fault.FaultException;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The copies of large sources, beside the renditions in the transformed buckets. Without one a
 * rendition is made from the source itself.
 */
public final class Mezzanines {
  private static final Logger LOG = LoggerFactory.getLogger(Mezzanines.class);

  private final Regions regions;
  private final Engine engine;
  private final long maxBytes;

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

  /**
   * The near region's mezzanine, of whatever version of the source; empty when there is none that
   * can be read.
   */
  Optional<Mezzanine> find(SourceKey source) {
    try {
      return regions.near().renditions().get(key(source), maxBytes).flatMap(Mezzanine::read);
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
    failures.rethrow();
  }
}
