package dev.pixedge.engine.vips;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Work that several threads share: those of a pool, and the one that asks for it, as soon as it has
 * nothing else to do. Together they are as many as there are processors, and at most four.
 */
final class SideBySide {
  private static final int MOST = 4;

  private final int threads = Math.min(MOST, Runtime.getRuntime().availableProcessors());
  private final Executor helpers = threads > 1 ? pool(threads - 1) : _ -> {};

  /** Threads that stay: libvips keeps buffers for each one that it has seen. */
  private static Executor pool(int size) {
    return Executors.newFixedThreadPool(
        size, work -> Thread.ofPlatform().daemon().name("encoder").unstarted(work));
  }

  /** How many threads work at once. */
  int threads() {
    return threads;
  }

  /** Some pieces of work, whose results go there, on the calling thread, when it is closed. */
  <K, V> Batch<K, V> batch(BiConsumer<K, V> results) {
    return new Batch<>(results);
  }

  /** Pieces of work that begin in the order in which they are added; for one thread. */
  final class Batch<K, V> implements AutoCloseable {
    private final BiConsumer<K, V> results;
    private final List<Piece<K, V>> pieces = new ArrayList<>();

    private Batch(BiConsumer<K, V> results) {
      this.results = results;
    }

    void add(K key, Supplier<V> work) {
      Piece<K, V> piece = new Piece<>(key, work);
      pieces.add(piece);
      helpers.execute(piece::begin);
    }

    /** Does what nobody has begun, then waits for the rest. What a piece throws is thrown here. */
    @Override
    public void close() {
      pieces.forEach(Piece::begin);
      CompletableFuture<?>[] all =
          pieces.stream().map(piece -> piece.result).toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(all).exceptionally(_ -> null).join();
      pieces.forEach(piece -> results.accept(piece.key, piece.result.join()));
    }
  }

  /** Something to do once, by whoever begins it first. */
  private static final class Piece<K, V> {
    private final K key;
    private final Supplier<V> work;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<V> result = new CompletableFuture<>();

    Piece(K key, Supplier<V> work) {
      this.key = key;
      this.work = work;
    }

    void begin() {
      if (!begun.getAndSet(true)) {
        CompletableFuture<V> _ = result.completeAsync(work, Runnable::run);
      }
    }
  }
}
