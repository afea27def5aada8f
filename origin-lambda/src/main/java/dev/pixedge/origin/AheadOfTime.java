package dev.pixedge.origin;

import dev.pixedge.engine.Mezzanine;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is made of an uploaded image before anybody asks: its mezzanine, then the presets. */
public final class AheadOfTime {
  private static final Logger LOG = LoggerFactory.getLogger(AheadOfTime.class);

  private final Mezzanines mezzanines;
  private final Prewarm prewarm;
  private final Renditions renditions;
  private final Regions regions;

  /** Makes both, and takes them back when the source in the near region changed meanwhile. */
  @Inject
  public AheadOfTime(
      Mezzanines mezzanines, Prewarm prewarm, Renditions renditions, Regions regions) {
    this.mezzanines = mezzanines;
    this.prewarm = prewarm;
    this.renditions = renditions;
    this.regions = regions;
  }

  /**
   * Makes and stores the mezzanine of this source as it was read, where one pays. What cannot be an
   * image, or not be decoded, has none. Fault: {@code STORE_UNAVAILABLE}.
   */
  Optional<Mezzanine> mezzanine(SourceKey key, Blob source) {
    try {
      return mezzanines.make(key, source);
    } catch (FaultException problem) {
      if (problem.fault() == Fault.STORE_UNAVAILABLE) {
        throw problem;
      }
      LOG.info("{} has no mezzanine: {}", key.value(), problem.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Makes and stores the presets of this source as it was read. Fault: {@code STORE_UNAVAILABLE},
   * after all was tried.
   */
  void presets(SourceKey key, Blob source, Optional<Mezzanine> mezzanine) {
    Failures failures = new Failures();
    List<Kept> kept = failures.attempt(() -> prewarm.render(key, source, mezzanine), List.of());
    failures.attempt(() -> takeBackUnlessCurrent(key, source, kept));
    failures.rethrow();
  }

  /** A mezzanine of an older version is never used; it stays until the next event replaces it. */
  private void takeBackUnlessCurrent(SourceKey key, Blob source, List<Kept> kept) {
    boolean current =
        regions
            .near()
            .originals()
            .head(key.value())
            .filter(now -> now.etag().equals(source.info().etag()))
            .isPresent();
    if (!current) {
      kept.forEach(each -> renditions.takeBack(key, each));
    }
  }
}
