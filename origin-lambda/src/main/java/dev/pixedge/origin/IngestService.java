package dev.pixedge.origin;

import dev.pixedge.engine.Mezzanine;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import dev.pixedge.store.BlobStore;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the originals bucket: whenever something happened to a source, what was made from it
 * goes, its record says what is there now, and what is asked for most is made. Events may come
 * twice, late or out of order.
 */
public final class IngestService {
  private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);

  /** Enough of nearly every image for what its header tells. */
  private static final int BEGINNING = 65_536;

  private final BlobStore originals;
  private final Purge purge;
  private final MetadataStore records;
  private final Descriptions descriptions;
  private final AheadOfTime ahead;
  private final Archiving archiving;
  private final long maxBytes;

  /** Follows the near region's originals. */
  @Inject
  public IngestService(
      Regions regions,
      Purge purge,
      MetadataStore records,
      Descriptions descriptions,
      AheadOfTime ahead,
      Archiving archiving,
      Policy policy) {
    this.originals = regions.near().originals();
    this.purge = purge;
    this.records = records;
    this.descriptions = descriptions;
    this.ahead = ahead;
    this.archiving = archiving;
    this.maxBytes = policy.limits().sourceBytes();
  }

  /** Something was stored or removed under this key. */
  public void changed(SourceKey key, Change change) {
    Failures failures = new Failures();
    failures.attempt(() -> purge(key));
    failures.attempt(() -> follow(key, change, failures));
    failures.rethrow();
  }

  private void purge(SourceKey key) {
    if (archiving.keepsMezzanine(key)) {
      purge.renditionsOf(key);
    } else {
      purge.everythingOf(key);
    }
  }

  private void follow(SourceKey key, Change change, Failures failures) {
    try {
      originals
          .get(key.value(), maxBytes)
          .ifPresentOrElse(
              source -> stored(key, change, source, failures), () -> records.delete(key, change));
    } catch (FaultException problem) {
      switch (problem.fault()) {
        case SOURCE_TOO_LARGE -> tooLarge(key, change);
        case SOURCE_ARCHIVED -> LOG.info("{} lies in the archive: its record stays", key.value());
        default -> throw problem;
      }
    }
  }

  private void stored(SourceKey key, Change change, Blob source, Failures failures) {
    Optional<Mezzanine> mezzanine =
        failures.attempt(() -> ahead.mezzanine(key, source), Optional.empty());
    failures.attempt(() -> archiving.mark(key, source, mezzanine));
    ImageRecord found = descriptions.of(key, change, source, mezzanine);
    failures.attempt(() -> records.put(found));
    if (found.image().isPresent()) {
      failures.attempt(() -> ahead.presets(key, source, mezzanine));
    }
  }

  private void tooLarge(SourceKey key, Change change) {
    Optional<Blob> beginning = originals.beginning(key.value(), BEGINNING);
    Optional<BlobInfo> whole = originals.head(key.value());
    if (beginning.isEmpty() || whole.isEmpty()) {
      records.delete(key, change);
      return;
    }
    records.put(
        descriptions.ofBeginning(
            key, change, whole.get(), beginning.get(), Fault.SOURCE_TOO_LARGE.code()));
  }
}
