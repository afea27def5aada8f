package dev.pixedge.origin;

import dev.pixedge.engine.Overlays;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** The pictures that watermarks draw, on their way from the buckets of the sources. */
final class Drawables {
  private final Map<SourceKey, CompletableFuture<Optional<Blob>>> reading;

  private Drawables(Map<SourceKey, CompletableFuture<Optional<Blob>>> reading) {
    this.reading = reading;
  }

  /** Begins to read all of them at once, each near and then far, as sources are. */
  static Drawables begin(Sources sources, Set<SourceKey> keys) {
    return new Drawables(
        keys.stream()
            .collect(
                Collectors.toMap(
                    key -> key,
                    key ->
                        CompletableFuture.supplyAsync(
                            () -> read(sources, key), Thread::startVirtualThread))));
  }

  /**
   * Those that there are, by their keys.
   *
   * <p>Faults: {@code WATERMARK_ERROR} for one over the limits, {@code STORE_UNAVAILABLE}.
   */
  Map<SourceKey, Blob> blobs() {
    Map<SourceKey, Blob> blobs = new HashMap<>();
    reading.forEach((key, blob) -> joined(blob).ifPresent(found -> blobs.put(key, found)));
    return blobs;
  }

  private static Optional<Blob> read(Sources sources, SourceKey key) {
    try {
      return Optional.of(sources.read(key).blob());
    } catch (FaultException problem) {
      if (problem.fault() == Fault.NO_SUCH_KEY) {
        return Optional.empty();
      }
      throw Overlays.broken(key, problem);
    }
  }

  private static Optional<Blob> joined(CompletableFuture<Optional<Blob>> blob) {
    try {
      return blob.join();
    } catch (CompletionException problem) {
      throw problem.getCause() instanceof RuntimeException cause ? cause : problem;
    }
  }
}
