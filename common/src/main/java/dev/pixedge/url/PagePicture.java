package dev.pixedge.url;

import dev.pixedge.fault.Fault;
import java.util.List;
import java.util.Optional;

/**
 * A picture on a page. Faults: {@code BAD_REQUEST} and {@code INVALID_ARGUMENT}.
 *
 * @param width layout width in CSS pixels
 * @param height layout height in CSS pixels; it reaches the URL only with a {@code fit}
 * @param alt text instead of the picture; "" for a decoration
 * @param sizes how wide the picture is on which screen
 * @param widths the widths of the srcset, ascending; widths of the default policy around the width
 *     when left out
 * @param loading {@code lazy} or {@code eager}
 * @param placeholder shown until the picture is there: a colour as RRGGBB, or {@code tiny} for its
 *     rendition of 32 pixels
 * @param formats of {@code avif} and {@code webp}: a source element each, for hosts that do not
 *     hand the Accept header on
 * @param styleClass the class attribute
 * @param options of the rendition, but for its width and height
 */
public record PagePicture(
    int width,
    int height,
    String alt,
    String sizes,
    Optional<List<Integer>> widths,
    String loading,
    Optional<String> placeholder,
    List<String> formats,
    Optional<String> styleClass,
    ImageOptions options) {
  private static final List<String> TYPES = List.of("avif", "webp");
  private static final List<String> LOADING = List.of("lazy", "eager");

  public PagePicture {
    Srcset.checkSide("width", Integer.toString(width));
    Srcset.checkSide("height", Integer.toString(height));
    require(!sizes.isEmpty(), "sizes", "text", sizes);
    require(LOADING.contains(loading), "loading", "lazy|eager", loading);
    placeholder.ifPresent(PagePicture::checkPlaceholder);
    formats = List.copyOf(formats);
    widths = widths.map(List::copyOf);
    checkFormats(formats, options);
  }

  /**
   * A picture of this size, in the best format that the browser takes, loaded when it comes near.
   */
  public static PagePicture of(int width, int height, String alt) {
    return builder(width, height, alt).build();
  }

  /** A picture of this size, to which more is to be said. */
  public static Builder builder(int width, int height, String alt) {
    return new Builder(width, height, alt);
  }

  private static void checkPlaceholder(String placeholder) {
    boolean isKnown = placeholder.equals("tiny") || placeholder.matches("[0-9A-Fa-f]{6}");
    require(isKnown, "placeholder", "tiny|RRGGBB", placeholder);
  }

  private static void checkFormats(List<String> formats, ImageOptions options) {
    for (int i = 0; i < formats.size(); i++) {
      String format = formats.get(i);
      boolean isNew = formats.indexOf(format) == i;
      require(TYPES.contains(format) && isNew, "formats", "avif|webp, each once", format);
    }
    if (!formats.isEmpty() && options.get("format").isPresent()) {
      throw Fault.BAD_REQUEST.because("formats: expected no format");
    }
  }

  private static void require(boolean isGood, String where, String expected, String got) {
    if (!isGood) {
      throw Fault.INVALID_ARGUMENT.because(
          "%s: expected %s, got \"%s\"".formatted(where, expected, got));
    }
  }

  /** What is said about a picture so far; each method as the component of its name. */
  public static final class Builder {
    private final int width;
    private final int height;
    private final String alt;
    private String sizes;
    private Optional<List<Integer>> widths = Optional.empty();
    private String loading = "lazy";
    private Optional<String> placeholder = Optional.empty();
    private List<String> formats = List.of();
    private Optional<String> styleClass = Optional.empty();
    private ImageOptions options = ImageOptions.none();

    private Builder(int width, int height, String alt) {
      this.width = width;
      this.height = height;
      this.alt = alt;
      this.sizes = "(min-width: %1$dpx) %1$dpx, 100vw".formatted(width);
    }

    public Builder sizes(String sizes) {
      this.sizes = sizes;
      return this;
    }

    public Builder widths(List<Integer> widths) {
      this.widths = Optional.of(widths);
      return this;
    }

    public Builder loading(String loading) {
      this.loading = loading;
      return this;
    }

    public Builder placeholder(String placeholder) {
      this.placeholder = Optional.of(placeholder);
      return this;
    }

    public Builder formats(List<String> formats) {
      this.formats = formats;
      return this;
    }

    public Builder styleClass(String styleClass) {
      this.styleClass = Optional.of(styleClass);
      return this;
    }

    public Builder options(ImageOptions options) {
      this.options = options;
      return this;
    }

    /** Faults: {@code BAD_REQUEST} and {@code INVALID_ARGUMENT}. */
    public PagePicture build() {
      return new PagePicture(
          width, height, alt, sizes, widths, loading, placeholder, formats, styleClass, options);
    }
  }
}
