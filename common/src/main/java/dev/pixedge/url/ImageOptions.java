package dev.pixedge.url;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.QueryTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a picture: parameters of the query language by their full names, in canonical
 * spelling. Immutable; every method gives options that say one thing more.
 */
public final class ImageOptions {
  static final QueryTable TABLE = QueryTable.packed();
  private static final List<String> NOT_OPTIONS = List.of("x-oss-process", "exp", "kid", "sig");
  private static final List<String> NAMES =
      TABLE.names().stream().filter(name -> !NOT_OPTIONS.contains(name)).toList();
  private static final ImageOptions NONE = new ImageOptions(Map.of());

  private final Map<String, String> values;

  private ImageOptions(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** The picture as it is, in the best format that the browser takes. */
  public static ImageOptions none() {
    return NONE;
  }

  /**
   * Options with a parameter by its name, for {@code with("width", "auto")} and the like. Fault:
   * {@code INVALID_ARGUMENT}.
   */
  public ImageOptions with(String name, String value) {
    if (!NAMES.contains(name)) {
      throw Fault.INVALID_ARGUMENT.because(
          "options: expected some of %s, got \"%s\"".formatted(String.join(" ", NAMES), name));
    }
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, TABLE.read(name, name, value));
    return new ImageOptions(more);
  }

  /** Width in pixels, 1 to 16384. */
  public ImageOptions width(int pixels) {
    return with("width", Integer.toString(pixels));
  }

  /** Height in pixels, 1 to 16384. */
  public ImageOptions height(int pixels) {
    return with("height", Integer.toString(pixels));
  }

  /** Quality, 1 to 100. */
  public ImageOptions quality(int quality) {
    return with("quality", Integer.toString(quality));
  }

  /** {@code avif webp jpeg png gif compat auto}, or {@code original}, which stands alone. */
  public ImageOptions format(String format) {
    return with("format", format);
  }

  /** How the box of width and height is filled: {@code inside outside cover contain fill}. */
  public ImageOptions fit(String fit) {
    return with("fit", fit);
  }

  /** Device pixel ratio that width and height are multiplied by, 1 to 3. */
  public ImageOptions dpr(double ratio) {
    return with("dpr", Double.toString(ratio));
  }

  /** What {@code fit("cover")} keeps: {@code nw north ne west center east sw south se auto}. */
  public ImageOptions gravity(String gravity) {
    return with("gravity", gravity);
  }

  /** The point that {@code fit("cover")} keeps, in percent of width and height, 0 to 100. */
  public ImageOptions focal(int x, int y) {
    return with("focal", x + "," + y);
  }

  /** RRGGBB, the colour of the bars of {@code fit("contain")}. */
  public ImageOptions background(String color) {
    return with("background", color);
  }

  /** Whether the result may be larger than the source. */
  public ImageOptions enlarge(boolean enlarge) {
    return with("enlarge", Boolean.toString(enlarge));
  }

  /** Radius, 1 to 50. */
  public ImageOptions blur(int radius) {
    return with("blur", Integer.toString(radius));
  }

  /** The name under which a browser saves the result, up to 200 characters. */
  public ImageOptions download(String name) {
    return with("download", name);
  }

  /** Degrees clockwise, 0 to 360. */
  public ImageOptions rotate(int degrees) {
    return with("rotate", Integer.toString(degrees));
  }

  /** {@code vertical horizontal both}. */
  public ImageOptions flip(String flip) {
    return with("flip", flip);
  }

  /** A chain that the policy names; only quality and format may stand beside it. */
  public ImageOptions preset(String name) {
    return with("preset", name);
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  ImageOptions without(String... names) {
    Map<String, String> fewer = new LinkedHashMap<>(values);
    fewer.keySet().removeAll(List.of(names));
    return new ImageOptions(fewer);
  }

  /** The names that are given, in the order in which they are printed. */
  List<String> given() {
    return NAMES.stream().filter(values::containsKey).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ImageOptions options && values.equals(options.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
