package dev.pixedge.meta;

import dev.pixedge.rendition.SourceKey;
import java.util.regex.Pattern;

/**
 * Images are had from the CDN, with the options of the request.
 *
 * @param cdn its address without a path, for example {@code https://cdn.example.com}
 */
public record CdnLinks(String cdn) implements ImageLinks {
  private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]+)?");

  public CdnLinks {
    if (!ADDRESS.matcher(cdn).matches()) {
      throw new IllegalArgumentException(
          "CDN address: expected one like https://cdn.example.com, got \"" + cdn + '"');
    }
  }

  @Override
  public String to(SourceKey image, String query) {
    return cdn + "/" + image.encoded() + (query.isEmpty() ? "" : "?" + query);
  }

  @Override
  public String cacheControl() {
    return "public, max-age=60";
  }
}
