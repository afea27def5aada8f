package dev.pixedge.url;

import dev.pixedge.fault.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** Renditions of one picture at several widths. */
record Srcset(List<Candidate> candidates) {

  /** One of them: its URL and its width in pixels. */
  record Candidate(String url, int width) {}

  static Srcset of(ImageUrls urls, String key, ImageOptions options, List<Integer> widths) {
    checkWidths(widths);
    if (options.get("dpr").isPresent()) {
      throw Fault.BAD_REQUEST.because("dpr: expected none beside widths");
    }
    return new Srcset(
        widths.stream()
            .map(width -> new Candidate(urls.url(key, atWidth(options, width)), width))
            .toList());
  }

  /** The narrowest that fills this width, or else the widest. */
  String urlFor(int width) {
    return candidates.stream()
        .filter(candidate -> candidate.width() >= width)
        .findFirst()
        .orElse(candidates.getLast())
        .url();
  }

  String text() {
    return candidates.stream()
        .map(candidate -> "%s %dw".formatted(candidate.url(), candidate.width()))
        .collect(Collectors.joining(", "));
  }

  /** Refuses what is no side of a picture. */
  static void checkSide(String where, String side) {
    ImageOptions.TABLE.read(where, "height", side);
  }

  private static ImageOptions atWidth(ImageOptions options, int width) {
    if (options.get("height").isEmpty()) {
      return options.width(width);
    }
    String usual =
        options
            .get("width")
            .orElseThrow(() -> Fault.BAD_REQUEST.because("height: expected a width beside it"));
    checkSide("width", usual);
    double height = Double.parseDouble(options.get("height").orElseThrow());
    long scaled = Math.round(height * width / Integer.parseInt(usual));
    return options.width(width).with("height", Long.toString(Math.max(1, scaled)));
  }

  private static void checkWidths(List<Integer> widths) {
    if (widths.isEmpty()) {
      throw Fault.BAD_REQUEST.because("widths: expected at least one");
    }
    widths.forEach(width -> checkSide("widths", Integer.toString(width)));
    for (int i = 1; i < widths.size(); i++) {
      if (widths.get(i) <= widths.get(i - 1)) {
        throw Fault.BAD_REQUEST.because(
            "widths: expected ascending numbers, got \"%s\""
                .formatted(widths.stream().map(String::valueOf).collect(Collectors.joining(","))));
      }
    }
  }
}
