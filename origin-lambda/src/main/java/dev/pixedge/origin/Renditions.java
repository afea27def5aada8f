package dev.pixedge.origin;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.pixedge.origin.Kept.Write;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Rendition;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transformed buckets. A rendition goes into both at once and the first writer wins; no failure
 * here fails a request, for the rendition is made again when it is asked for again.
 */
public final class Renditions {
  private static final Logger LOG = LoggerFactory.getLogger(Renditions.class);

  private final Regions regions;
  private final EdgeCaches edges;
  private final String cacheControl;

  /**
   * The transformed buckets of these regions; the policy says how long caches keep what they hold.
   */
  @Inject
  public Renditions(Regions regions, EdgeCaches edges, Policy policy) {
    this.regions = regions;
    this.edges = edges;
    this.cacheControl = policy.cache().control();
  }

  /**
   * Stores what was made from this version of a source in both regions; waits for the far one no
   * longer than its deadline.
   */
  Kept keep(Rendition rendition, Blob made, String sourceEtag) {
    Map<String, String> metadata =
        Map.of("source-etag", sourceEtag, CacheTag.METADATA, CacheTag.of(rendition.source()));
    BlobInfo info = made.info().withCacheControl(cacheControl).withMetadata(metadata);
    String key = CanonicalPath.storageKey(rendition);
    Blob blob = new Blob(info, made.bytes());
    long deadline = System.nanoTime() + regions.farDeadline().toNanos();
    Optional<CompletableFuture<Write>> far =
        regions.far().map(it -> begin(it, key, blob, rendition.source(), sourceEtag));
    Write near = write(regions.near(), key, blob);
    return new Kept(key, near, far.map(it -> await(it, deadline)).orElse(Write.NONE));
  }

  /**
   * Writes beside the request. A write that nobody waits for any more may land behind the purge of
   * its source, so it looks for itself, once it has ended, whether that is still the one it was
   * made from.
   */
  private CompletableFuture<Write> begin(
      RegionStores far, String key, Blob blob, SourceKey source, String sourceEtag) {
    CompletableFuture<Write> ended = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          Write write = write(far, key, blob);
          if (!ended.complete(write) && write != Write.TAKEN && !isCurrent(source, sourceEtag)) {
            LOG.info("farWrite=late: took back {}", key);
            takeBack(source, new Kept(key, Write.NONE, write));
          }
        });
    return ended;
  }

  /** Asked of the bucket of this region; one that does not answer leaves it as it is. */
  private boolean isCurrent(SourceKey source, String etag) {
    try {
      return regions
          .near()
          .originals()
          .head(source.value())
          .filter(now -> now.etag().equals(etag))
          .isPresent();
    } catch (RuntimeException problem) {
      LOG.warn("Could not look whether {} changed", source.value(), problem);
      return true;
    }
  }

  /**
   * Removes what was stored, where it was not another writer's. The edge may have seen it while it
   * was there, so it is told to forget it.
   */
  void takeBack(SourceKey source, Kept kept) {
    remove(regions.near(), kept.key(), kept.near());
    regions.far().ifPresent(far -> remove(far, kept.key(), kept.far()));
    forget(source);
  }

  private void forget(SourceKey source) {
    try {
      edges.forget(source);
    } catch (RuntimeException problem) {
      LOG.warn("forget=failed key={}", source.value(), problem);
    }
  }

  private Write await(CompletableFuture<Write> far, long deadline) {
    try {
      return far.get(Math.max(0, deadline - System.nanoTime()), NANOSECONDS);
    } catch (TimeoutException _) {
      LOG.warn("farWrite=timeout: the far bucket took over {}", regions.farDeadline());
    } catch (ExecutionException problem) {
      LOG.warn("farWrite=failed", problem.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    far.complete(Write.UNKNOWN);
    return far.getNow(Write.UNKNOWN);
  }

  private static Write write(RegionStores region, String key, Blob blob) {
    try {
      return region.renditions().putIfAbsent(key, blob) ? Write.STORED : Write.TAKEN;
    } catch (RuntimeException problem) {
      LOG.warn("write=failed region={} key={}", region.name(), key, problem);
      return Write.UNKNOWN;
    }
  }

  private static void remove(RegionStores region, String key, Write write) {
    if (write == Write.TAKEN || write == Write.NONE) {
      return;
    }
    try {
      region.renditions().delete(key);
    } catch (RuntimeException problem) {
      LOG.warn("takeBack=failed region={} key={}", region.name(), key, problem);
    }
  }
}
