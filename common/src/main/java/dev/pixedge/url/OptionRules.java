package dev.pixedge.url;

import dev.pixedge.fault.Fault;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses what the edge function refuses: options that mean nothing beside, or without, one
 * another.
 */
final class OptionRules {
  private static final List<String> WITHOUT_A_BOX = List.of("inside", "outside");

  private OptionRules() {}

  /** Fault: {@code BAD_REQUEST}, or {@code INVALID_ARGUMENT} for a side that dpr makes too long. */
  static void check(ImageOptions options) {
    if (is(options, "format", "original")) {
      refuseOthers(options, "format=original", List.of("format", "download"));
    }
    if (has(options, "preset")) {
      refuseOthers(options, "preset", List.of("preset", "quality", "format", "download"));
    }
    checkBox(options);
    Stream.of("width", "height").forEach(side -> checkDensity(options, side));
  }

  private static void checkBox(ImageOptions options) {
    boolean isBox = has(options, "width") && has(options, "height");
    String fit = options.get("fit").orElse("inside");
    require(isBox || WITHOUT_A_BOX.contains(fit), "fit=" + fit, "width and height");
    require(!has(options, "gravity") || fit.equals("cover"), "gravity", "fit=cover");
    require(
        !has(options, "focal") || (fit.equals("cover") && !has(options, "gravity")),
        "focal",
        "fit=cover, no gravity");
    require(!has(options, "background") || fit.equals("contain"), "background", "fit=contain");
    require(!isBox || !is(options, "width", "auto"), "width=auto", "no height");
  }

  private static void checkDensity(ImageOptions options, String side) {
    if (!hasNumber(options, side) || !hasNumber(options, "dpr")) {
      return;
    }
    long scaled = Math.round(number(options, side) * number(options, "dpr"));
    ImageOptions.TABLE.read(side + " times dpr", "height", Long.toString(scaled));
  }

  private static void refuseOthers(ImageOptions options, String where, List<String> companions) {
    List<String> others =
        options.given().stream().filter(name -> !companions.contains(name)).toList();
    require(others.isEmpty(), where, "no " + String.join(",", others));
  }

  private static boolean has(ImageOptions options, String name) {
    return options.get(name).isPresent();
  }

  private static boolean hasNumber(ImageOptions options, String name) {
    return has(options, name) && !is(options, name, "auto");
  }

  private static double number(ImageOptions options, String name) {
    return Double.parseDouble(options.get(name).orElseThrow());
  }

  private static boolean is(ImageOptions options, String name, String value) {
    return options.get(name).filter(value::equals).isPresent();
  }

  private static void require(boolean isGood, String where, String expected) {
    if (!isGood) {
      throw Fault.BAD_REQUEST.because(where + ": expected " + expected);
    }
  }
}
