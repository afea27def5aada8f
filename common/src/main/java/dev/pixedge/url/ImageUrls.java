package dev.pixedge.url;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.Chain;
import dev.pixedge.rendition.PercentEncoding;
import dev.pixedge.rendition.SourceKey;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the URLs of one CDN, and the attributes and elements of HTML that hold them. Immutable.
 */
public final class ImageUrls {
  private static final Pattern ORIGIN = Pattern.compile("(?:(?:https?:)?//[\\w.:\\[\\]-]+)?/?");
  private static final Pattern PATH_LANGUAGE = Pattern.compile("resize/(?:\\d+x\\d*|x\\d+)/.*");

  private final String base;
  private final UnaryOperator<String> finish;

  /**
   * @param base the CDN's origin, {@code https://cdn.example.com}, or "" for URLs that begin with a
   *     slash. Fault: {@code BAD_REQUEST}
   */
  public ImageUrls(String base) {
    if (!ORIGIN.matcher(base).matches()) {
      throw Fault.BAD_REQUEST.because(
          "base: expected \"\" or an origin like https://cdn.example.com, got \"%s\""
              .formatted(base));
    }
    this(base.endsWith("/") ? base.substring(0, base.length() - 1) : base, url -> url);
  }

  private ImageUrls(String base, UnaryOperator<String> finish) {
    this.base = base;
    this.finish = finish;
  }

  /** The same, with a signature on every URL, which ends at this time. */
  public ImageUrls signedBy(UrlSigner signer, Instant expires) {
    return new ImageUrls(base, url -> signer.sign(url, expires));
  }

  /**
   * The URL of a rendition. Faults: {@code BAD_REQUEST}, {@code INVALID_ARGUMENT} and {@code
   * URI_TOO_LONG}.
   *
   * @param key the source's key in the bucket, not encoded and without a leading slash
   */
  public String url(String key, ImageOptions options) {
    OptionRules.check(options);
    String query =
        options.given().stream()
            .map(name -> name + "=" + value(options.get(name).orElseThrow()))
            .collect(Collectors.joining("&"));
    return finish.apply(base + path(key) + (query.isEmpty() ? "" : "?" + query));
  }

  /**
   * The URL of a rendition that this chain makes, as x-oss-process spells it. Faults as for a URL.
   */
  public String xOssProcess(String key, Chain chain) {
    if (chain.isEmpty()) {
      throw Fault.BAD_REQUEST.because("actions: expected at least one");
    }
    String process = chain.print().replace('.', ',');
    return finish.apply(base + path(key) + "?x-oss-process=image/" + process);
  }

  /**
   * The srcset of an {@code img}: a rendition at each of these widths, which ascend. A height among
   * the options needs a width, and keeps their proportions. Faults as for a URL.
   */
  public String srcset(String key, ImageOptions options, List<Integer> widths) {
    return Srcset.of(this, key, options, widths).text();
  }

  /** The HTML of a {@code picture} element, on one line. Faults as for a URL. */
  public String picture(String key, PagePicture picture) {
    return new PictureHtml(this, key, picture).text();
  }

  private static String path(String key) {
    SourceKey source = new SourceKey(key);
    if (PATH_LANGUAGE.matcher(key).matches()) {
      throw Fault.BAD_REQUEST.because(
          "key: expected no beginning that the path language reads as a size, got \"%s\""
              .formatted(key));
    }
    return "/" + source.encoded();
  }

  static String value(String text) {
    return PercentEncoding.encode(text).replace("/", "%2F");
  }
}
