package dev.pixedge.meta;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.SourceKey;

/** What a path of the API asks for. */
sealed interface Route {
  /** The facts of an image. */
  record Meta(SourceKey key) implements Route {}

  /** Where the CDN serves an image. */
  record Image(SourceKey key) implements Route {}

  /** How the API is. */
  record Health() implements Route {}

  /** Faults: {@code NOT_FOUND}, and {@code BAD_REQUEST} for a key that none can have. */
  static Route of(String path) {
    if (path.equals("/health")) {
      return new Health();
    }
    if (path.startsWith("/meta/")) {
      return new Meta(PathKey.of(path.substring("/meta/".length())));
    }
    if (path.startsWith("/img/")) {
      return new Image(PathKey.of(path.substring("/img/".length())));
    }
    throw Fault.NOT_FOUND.because(
        "path: expected /meta/{image}, /img/{image} or /health, got \"" + path + "\"");
  }
}
