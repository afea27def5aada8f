package dev.pixedge.origin;

import dev.pixedge.engine.Probe;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import dev.pixedge.store.BlobStore;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the originals bucket: whenever something happened to a source, what was made from it goes
 * and its record says what is there now. Events may come twice, late or out of order.
 */
public final class IngestService {
  private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);

  private final BlobStore originals;
  private final Purge purge;
  private final MetadataStore records;
  private final AheadOfTime ahead;
  private final long maxBytes;

  /** Follows the near region's originals. */
  @Inject
  public IngestService(
      Regions regions, Purge purge, MetadataStore records, AheadOfTime ahead, Policy policy) {
    this.originals = regions.near().originals();
    this.purge = purge;
    this.records = records;
    this.ahead = ahead;
    this.maxBytes = policy.limits().sourceBytes();
  }

  /** Something was stored or removed under this key at this time. */
  public void changed(SourceKey key, Instant at) {
    Failures failures = new Failures();
    failures.attempt(() -> purge.renditionsOf(key));
    failures.attempt(() -> follow(key, at, failures));
    failures.rethrow();
  }

  private void follow(SourceKey key, Instant at, Failures failures) {
    try {
      Optional<Blob> source = originals.get(key.value(), maxBytes);
      Optional<ImageRecord> found =
          source.map(blob -> imageRecord(key, at, blob.info(), facts(key, blob)));
      failures.attempt(() -> record(key, at, found));
      if (found.flatMap(ImageRecord::facts).isPresent()) {
        source.ifPresent(blob -> ahead.make(key, blob));
      }
    } catch (FaultException problem) {
      if (problem.fault() != Fault.SOURCE_TOO_LARGE) {
        throw problem;
      }
      LOG.warn("{} has no facts: {}", key.value(), problem.getMessage());
      record(
          key,
          at,
          originals.head(key.value()).map(info -> imageRecord(key, at, info, Optional.empty())));
    }
  }

  private void record(SourceKey key, Instant at, Optional<ImageRecord> found) {
    found.ifPresentOrElse(records::put, () -> records.delete(key, at));
  }

  /**
   * The event tells the time: a store has whole seconds, and a file that is moved keeps its own.
   */
  private static ImageRecord imageRecord(
      SourceKey key, Instant at, BlobInfo info, Optional<ImageFacts> facts) {
    Instant uploaded = at.isAfter(info.modified()) ? at : info.modified();
    return new ImageRecord(key, info.length(), info.etag(), uploaded, facts);
  }

  private static Optional<ImageFacts> facts(SourceKey key, Blob blob) {
    try {
      return Optional.of(Probe.of(blob));
    } catch (FaultException problem) {
      LOG.info("{} has no facts: {}", key.value(), problem.getMessage());
      return Optional.empty();
    }
  }
}
