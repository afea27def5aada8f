package dev.pixedge.origin;

import dev.pixedge.engine.Material;
import dev.pixedge.engine.Mezzanine;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.origin.Source.From;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The originals buckets: the near one and, where that cannot answer, the far one. */
public final class Sources {
  private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

  private final Regions regions;
  private final Mezzanines mezzanines;
  private final Policy.Limits limits;

  /** The originals of these regions, none larger than the policy allows, and their mezzanines. */
  @Inject
  public Sources(Regions regions, Mezzanines mezzanines, Policy policy) {
    this.regions = regions;
    this.mezzanines = mezzanines;
    this.limits = policy.limits();
  }

  /**
   * The mezzanine of a source, when it is one of the version that is current and this picture can
   * be made from it. Both are asked for at once, so that it costs no more time than the mezzanine
   * alone. Faults: those of {@link Mezzanine#materialFor}.
   */
  Optional<Source> mezzanine(SourceKey key, Picture picture) {
    OptionalInt bytes = Mezzanine.bytesFor(picture);
    if (bytes.isEmpty() || mezzanines.isLacking(key)) {
      return Optional.empty();
    }
    long started = System.nanoTime();
    CompletableFuture<Optional<BlobInfo>> current =
        CompletableFuture.supplyAsync(() -> headNear(key), Thread::startVirtualThread);
    return mezzanines
        .find(key, bytes.getAsInt())
        .filter(found -> isOf(found, current.join()))
        .flatMap(found -> material(key, found, picture))
        .map(
            material ->
                new Source(
                    key,
                    material,
                    material.original().orElseThrow().etag(),
                    regions.near(),
                    From.MEZZANINE,
                    Elapsed.since(started)));
  }

  /**
   * Reads a source. Faults: {@code NO_SUCH_KEY}, {@code SOURCE_TOO_LARGE}, and {@code
   * STORE_UNAVAILABLE} when no bucket could say whether it exists.
   */
  Source read(SourceKey key) {
    long started = System.nanoTime();
    Optional<FaultException> nearProblem = Optional.empty();
    try {
      Optional<Blob> blob = regions.near().originals().get(key.value(), limits.sourceBytes());
      if (blob.isPresent()) {
        return source(key, blob.get(), regions.near(), From.NEAR, started);
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
          .get(key.value(), limits.sourceBytes())
          .map(blob -> source(key, blob, far, From.FAR, started));
    } catch (FaultException problem) {
      onlyUnavailable(problem);
      LOG.warn("Far originals in {} do not answer", far.name(), problem);
      return Optional.empty();
    }
  }

  private static Source source(
      SourceKey key, Blob blob, RegionStores region, From from, long started) {
    return new Source(
        key, Material.of(blob), blob.info().etag(), region, from, Elapsed.since(started));
  }

  /** All of the mezzanine is read where its beginning is not enough. */
  private Optional<Material> material(SourceKey key, Mezzanine beginning, Picture picture) {
    Optional<Material> found = beginning.materialFor(picture, limits);
    if (found.isPresent() || beginning.isComplete()) {
      return found;
    }
    return mezzanines
        .find(key, Mezzanine.ALL)
        .filter(whole -> whole.original().equals(beginning.original()))
        .flatMap(whole -> whole.materialFor(picture, limits));
  }

  private Optional<BlobInfo> headNear(SourceKey key) {
    try {
      return regions.near().originals().head(key.value());
    } catch (FaultException problem) {
      LOG.warn("Could not look for {} in {}", key.value(), regions.near().name(), problem);
      return Optional.empty();
    }
  }

  private boolean isOf(Mezzanine mezzanine, Optional<BlobInfo> current) {
    return current
        .filter(now -> now.etag().equals(mezzanine.original().etag()))
        .filter(now -> now.length() <= limits.sourceBytes())
        .isPresent();
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
