package dev.pixedge.engine.imageio;

/** The end of work that nobody waits for any longer. */
final class Interruption {
  private Interruption() {}

  /** To be called once in a row of pixels. */
  static void end() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted");
    }
  }
}
