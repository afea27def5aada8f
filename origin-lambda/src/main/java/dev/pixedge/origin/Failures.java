package dev.pixedge.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Work of which every part is tried, whatever became of the parts before it. */
final class Failures {
  private final List<RuntimeException> failures = new ArrayList<>();

  /** Does this part, and remembers it when it fails. */
  void attempt(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException problem) {
      failures.add(problem);
    }
  }

  /** The same of a part that has a result; this one when it fails. */
  <T> T attempt(Supplier<T> part, T otherwise) {
    try {
      return part.get();
    } catch (RuntimeException problem) {
      failures.add(problem);
      return otherwise;
    }
  }

  /** Fails with the one failure that there was, or with all of them under a new one. */
  void rethrow() {
    switch (failures.size()) {
      case 0 -> {}
      case 1 -> throw failures.getFirst();
      default -> throw together();
    }
  }

  private IllegalStateException together() {
    IllegalStateException all = new IllegalStateException(failures.size() + " parts failed");
    failures.forEach(all::addSuppressed);
    return all;
  }
}
