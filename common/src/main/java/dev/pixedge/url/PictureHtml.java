package dev.pixedge.url;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the HTML of one picture. */
record PictureHtml(ImageUrls urls, String key, PagePicture picture) {
  private static final ListedWidths LISTED = ListedWidths.packed();
  private static final int PLACEHOLDER_WIDTH = 32;

  String text() {
    ImageOptions options = rendition();
    String sources =
        picture.formats().stream()
            .map(format -> source(format, options))
            .collect(Collectors.joining());
    return "<picture>" + sources + img(options) + "</picture>";
  }

  private String source(String format, ImageOptions options) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("type", "image/" + format);
    attributes.put("srcset", srcset(options.format(format)).text());
    attributes.put("sizes", picture.sizes());
    return element("source", attributes);
  }

  private String img(ImageOptions options) {
    Srcset srcset = srcset(options);
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("src", srcset.urlFor(picture.width()));
    attributes.put("srcset", srcset.text());
    attributes.put("sizes", picture.sizes());
    attributes.put("width", Integer.toString(picture.width()));
    attributes.put("height", Integer.toString(picture.height()));
    attributes.put("alt", picture.alt());
    picture.styleClass().ifPresent(name -> attributes.put("class", name));
    attributes.put("loading", picture.loading());
    attributes.put("decoding", "async");
    picture.placeholder().ifPresent(kind -> attributes.put("style", style(kind, options)));
    return element("img", attributes);
  }

  /** Without a fit the height only reserves room on the page. */
  private ImageOptions rendition() {
    ImageOptions sized = picture.options().without("height").width(picture.width());
    return sized.get("fit").isPresent() ? sized.height(picture.height()) : sized;
  }

  private Srcset srcset(ImageOptions options) {
    List<Integer> widths = picture.widths().orElseGet(() -> LISTED.around(picture.width()));
    return Srcset.of(urls, key, options, widths);
  }

  private String style(String placeholder, ImageOptions options) {
    if (!placeholder.equals("tiny")) {
      return "background:#" + placeholder.toUpperCase(Locale.ROOT);
    }
    ImageOptions tiny =
        options.without("fit", "height", "gravity", "focal", "background").width(PLACEHOLDER_WIDTH);
    return "background:url('%s') center/cover no-repeat".formatted(urls.url(key, tiny));
  }

  private static String element(String name, Map<String, String> attributes) {
    return attributes.entrySet().stream()
        .map(attribute -> " %s=\"%s\"".formatted(attribute.getKey(), escape(attribute.getValue())))
        .collect(Collectors.joining("", "<" + name, ">"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
