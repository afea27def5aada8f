package dev.pixedge.bench;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that do the same work. */
final class Crew {
  private Crew() {}

  /** Does this work so many times. */
  static void run(int count, int threads, Runnable work) {
    List<Callable<Object>> jobs = Collections.nCopies(count, Executors.callable(work));
    try (ExecutorService crew = Executors.newFixedThreadPool(threads)) {
      for (Future<Object> done : crew.invokeAll(jobs)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
