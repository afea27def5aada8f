package dev.pixedge.rendition;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.Product.Answer;
import java.util.Locale;

/** The one URL path that means a rendition: it is the cache key and the key it is stored under. */
public final class CanonicalPath {
  private CanonicalPath() {}

  /**
   * Reads a canonical path, {@code /gallery/photo.jpg/-/resize.w_800/format.png}. Faults: {@code
   * BAD_REQUEST} for any other spelling, {@code INVALID_ARGUMENT}, {@code MISSING_ARGUMENT}.
   */
  public static Rendition parse(String path) {
    int end = path.indexOf("/-/");
    if (!path.startsWith("/") || end < 1) {
      throw Fault.BAD_REQUEST.because("path: expected /<source>/-/<chain>");
    }
    SourceKey source = new SourceKey(PercentEncoding.decode(path.substring(1, end)));
    for (Answer answer : Answer.values()) {
      Rendition rendition = new Rendition(source, answer);
      if (print(rendition).equals(path)) {
        return rendition;
      }
    }
    throw Fault.ACTION_NOT_AVAILABLE.because("Pictures are not available yet");
  }

  /** Prints the path that {@link #parse} reads. */
  public static String print(Rendition rendition) {
    return switch (rendition.product()) {
      case Answer answer ->
          "/%s/-/%s"
              .formatted(
                  rendition.source().encoded(),
                  answer.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      case Product.Picture _ ->
          throw Fault.ACTION_NOT_AVAILABLE.because("Pictures are not available yet");
    };
  }

  /** The key of the rendition in the transformed buckets: its path decoded, without the slash. */
  public static String storageKey(Rendition rendition) {
    String path = print(rendition);
    return rendition.source().value() + path.substring(path.indexOf("/-/"));
  }
}
