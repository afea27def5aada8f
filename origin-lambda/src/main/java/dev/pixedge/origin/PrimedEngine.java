package dev.pixedge.origin;

import dev.pixedge.engine.Engine;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Rendition;
import dev.pixedge.store.Blob;
import java.time.Duration;
import java.util.List;

/**
 * Lets an engine make what it is asked for most, so that its code and its library are warm. The
 * pictures are drawn here and kept nowhere.
 */
final class PrimedEngine {
  private static final String JPEG = "/-/quality.Q_90/format.jpeg";

  /** Twice each: some code, the fast lane of JPEGs among it, only becomes warm with the second. */
  private static final List<String> USUAL =
      List.of(
          "/-/resize.w_400/quality.Q_80/format.webp",
          "/-/resize.m_fill.w_150.h_150/quality.Q_80/format.webp",
          "/-/resize.w_400/quality.Q_80/format.avif",
          "/-/resize.m_fill.w_150.h_150/quality.Q_80/format.avif",
          "/-/resize.w_400/quality.Q_85/format.jpeg",
          "/-/resize.m_fill.w_150.h_150/quality.Q_85/format.jpeg",
          "/-/resize.w_400/format.png",
          "/-/resize.m_fill.w_150.h_150/format.png");

  /** Less than an eighth of the picture's width: what the fast lane is for. */
  private static final String SMALL = "/-/resize.w_100/quality.Q_80/format.webp";

  /** Lambda allows 130 seconds for all that is done before a snapshot. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Engine engine;
  private final Duration patience;

  /**
   * Will prime this engine.
   *
   * @param patience how long to wait for its fast lane
   */
  PrimedEngine(Engine engine, Duration patience) {
    this.engine = engine;
    this.patience = patience;
  }

  /** Returns when the fast lane is open, or is not opened in time. */
  void prime() {
    Blob jpeg = engine.render(DrawnPng.blob(), picture(JPEG)).blob();
    USUAL.forEach(each -> engine.render(jpeg, picture(each)));
    long until = System.nanoTime() + patience.toNanos();
    while (!engine.render(jpeg, picture(SMALL)).fast() && System.nanoTime() < until) {
      pause();
    }
  }

  private static Picture picture(String chain) {
    Rendition rendition = CanonicalPath.parse("/priming.png" + chain);
    return (Picture) rendition.product();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
