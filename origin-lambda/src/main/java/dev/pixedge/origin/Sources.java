package dev.pixedge.origin;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The originals buckets: the near one and, where that cannot answer, the far one. */
public final class Sources {
  private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

  private final Regions regions;
  private final long maxBytes;

  /** The originals of these regions, none larger than the policy allows. */
  @Inject
  public Sources(Regions regions, Policy policy) {
    this.regions = regions;
    this.maxBytes = policy.limits().sourceBytes();
  }

  /**
   * Reads a source. Faults: {@code NO_SUCH_KEY}, {@code SOURCE_TOO_LARGE}, and {@code
   * STORE_UNAVAILABLE} when no bucket could say whether it exists.
   */
  Source read(SourceKey key) {
    long started = System.nanoTime();
    Optional<FaultException> nearProblem = Optional.empty();
    try {
      Optional<Blob> blob = regions.near().originals().get(key.value(), maxBytes);
      if (blob.isPresent()) {
        return new Source(key, blob.get(), regions.near(), true, Elapsed.since(started));
      }
    } catch (FaultException problem) {
      nearProblem = Optional.of(onlyUnavailable(problem));
      LOG.warn("Near originals in {} do not answer", regions.near().name(), problem);
    }
    Optional<Source> far = readFar(key, started);
    if (far.isEmpty() && nearProblem.isPresent()) {
      throw nearProblem.get();
    }
    return far.orElseThrow(() -> Sources.missing(key));
  }

  /** Whether the source is still the one that was read; one that cannot be asked for is. */
  boolean stillHolds(Source source) {
    try {
      return source
          .region()
          .originals()
          .head(source.key().value())
          .map(now -> now.etag().equals(source.etag()))
          .orElse(false);
    } catch (FaultException problem) {
      LOG.warn("Could not look whether {} changed", source.key().value(), problem);
      return true;
    }
  }

  private Optional<Source> readFar(SourceKey key, long started) {
    if (regions.far().isEmpty()) {
      return Optional.empty();
    }
    RegionStores far = regions.far().get();
    try {
      return far.originals()
          .get(key.value(), maxBytes)
          .map(blob -> new Source(key, blob, far, false, Elapsed.since(started)));
    } catch (FaultException problem) {
      onlyUnavailable(problem);
      LOG.warn("Far originals in {} do not answer", far.name(), problem);
      return Optional.empty();
    }
  }

  private static FaultException onlyUnavailable(FaultException problem) {
    if (problem.fault() != Fault.STORE_UNAVAILABLE) {
      throw problem;
    }
    return problem;
  }

  private static FaultException missing(SourceKey key) {
    return Fault.NO_SUCH_KEY.because(
        "source: expected the key of an image, got \"" + key.value() + "\"");
  }
}
