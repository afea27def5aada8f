package dev.pixedge.origin;

import java.util.ArrayList;
import java.util.List;

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
