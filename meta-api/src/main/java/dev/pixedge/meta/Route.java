package dev.pixedge.meta;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.SourceKey;

/** What a path of the API asks for. */
sealed interface Route {
  /** The facts of an image. */
  record Meta(SourceKey key) implements Route {}

  /** The facts of those images that are posted. */
  record Batch() implements Route {}

  /** The facts of all images whose keys begin alike, page by page. */
  record Listing() implements Route {}

  /** Where an image is served. */
  record Image(SourceKey key) implements Route {}

  /** How the API is. */
  record Health() implements Route {}

  /** What the API can be asked, as an OpenAPI document. */
  record Description() implements Route {}

  /** Faults: {@code NOT_FOUND}, and {@code BAD_REQUEST} for a key that none can have. */
  static Route of(String path) {
    switch (path) {
      case "/health" -> {
        return new Health();
      }
      case "/meta" -> {
        return new Listing();
      }
      case "/meta:batch" -> {
        return new Batch();
      }
      case "/openapi.json" -> {
        return new Description();
      }
      default -> {}
    }
    if (path.startsWith("/meta/")) {
      return new Meta(PathKey.of(path.substring("/meta/".length())));
    }
    if (path.startsWith("/img/")) {
      return new Image(PathKey.of(path.substring("/img/".length())));
    }
    throw Fault.NOT_FOUND.because(
        "path: expected /meta/{image}, /meta, /meta:batch, /img/{image}, /health or /openapi.json,"
            + " got \""
            + path
            + "\"");
  }

  /** The methods that it can be asked with, for {@code Allow}. */
  default String methods() {
    return this instanceof Batch ? "POST" : "GET, HEAD";
  }

  /** Whether this method is one of them. */
  default boolean allows(String method) {
    return this instanceof Batch
        ? method.equals("POST")
        : method.equals("GET") || method.equals("HEAD");
  }
}
