package dev.pixedge.rendition;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.Product.Answer;
import dev.pixedge.rendition.Product.Picture;

/** The one URL path that means a rendition: it is the cache key and the key it is stored under. */
public final class CanonicalPath {
  private static final String SEPARATOR = "/-/";

  private CanonicalPath() {}

  /**
   * Reads a canonical path, {@code /gallery/photo.jpg/-/resize.w_800/format.png}. Limits are not
   * looked at: see {@code Policy.Limits}. Faults: {@code BAD_REQUEST} for any other spelling,
   * {@code INVALID_ARGUMENT}, {@code MISSING_ARGUMENT}, {@code URI_TOO_LONG}.
   */
  public static Rendition parse(String path) {
    int end = path.indexOf(SEPARATOR);
    if (!path.startsWith("/") || end < 1) {
      throw Fault.BAD_REQUEST.because("path: expected /<source>/-/<chain>, got \"" + path + "\"");
    }
    SourceKey source = new SourceKey(PercentEncoding.decode(path.substring(1, end)));
    Rendition rendition = new Rendition(source, product(path.substring(end + SEPARATOR.length())));
    String canonical = print(rendition);
    if (!canonical.equals(path)) {
      throw Fault.BAD_REQUEST.because(
          "path: expected the spelling \"%s\", got \"%s\"".formatted(canonical, path));
    }
    return rendition;
  }

  /** Prints the path that {@link #parse} reads. */
  public static String print(Rendition rendition) {
    return "/" + rendition.source().encoded() + SEPARATOR + chain(rendition.product());
  }

  /** The key of the rendition in the transformed buckets: its path decoded, without the slash. */
  public static String storageKey(Rendition rendition) {
    return rendition.source().value() + SEPARATOR + chain(rendition.product());
  }

  private static Product product(String text) {
    for (Answer answer : Answer.values()) {
      if (answer.text().equals(text)) {
        return answer;
      }
    }
    Chain chain = Chain.read(text);
    OutputFormat format =
        chain
            .format()
            .orElseThrow(() -> Fault.BAD_REQUEST.because("chain: expected a format at its end"));
    return chain.picture(
        format,
        open -> {
          throw Fault.BAD_REQUEST.because("chain: expected a quality for " + open.text());
        });
  }

  private static String chain(Product product) {
    return switch (product) {
      case Answer answer -> answer.text();
      case Picture picture -> Chain.of(picture).print();
    };
  }
}
