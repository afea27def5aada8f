package dev.pixedge.rendition;

import dev.pixedge.rendition.Product.Picture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chain that makes a picture and may leave quality and format open, as the presets of a policy
 * do.
 *
 * @param actions what is done to the pixels, in order
 * @param quality empty for the policy's
 * @param progressive whether a JPEG is written progressively
 * @param format empty for the negotiated one
 */
public record Chain(
    List<Action> actions,
    Optional<Quality> quality,
    boolean progressive,
    Optional<OutputFormat> format) {
  static final ActionTable TABLE = ActionTable.packed();

  public Chain {
    actions = List.copyOf(actions);
  }

  /**
   * Reads a chain as canonical paths ({@code resize.w_100/format.png}) or x-oss-process ({@code
   * resize,w_100}) spell it. Faults: {@code BAD_REQUEST}, {@code INVALID_ARGUMENT}, {@code
   * MISSING_ARGUMENT}.
   */
  public static Chain read(String text) {
    return new ChainReader(TABLE).read(text);
  }

  /** The chain of a finished picture. */
  static Chain of(Picture picture) {
    Encoding encoding = picture.encoding();
    return new Chain(
        picture.actions(),
        encoding.quality(),
        encoding.progressive(),
        Optional.of(encoding.format()));
  }

  /** Whether a picture made by this chain is the one that no chain would make. */
  public boolean isEmpty() {
    return actions.isEmpty() && quality.isEmpty() && progressive && format.isEmpty();
  }

  /** The picture in its own format or this one; what the format cannot use is left out. */
  public Picture picture(OutputFormat usual, Function<OutputFormat, Quality> usualQuality) {
    OutputFormat chosen = format.orElse(usual);
    Optional<Quality> used =
        chosen.takesQuality()
            ? Optional.of(quality.orElseGet(() -> usualQuality.apply(chosen)))
            : Optional.empty();
    return new Picture(
        actions, new Encoding(used, progressive || !chosen.takesInterlace(), chosen));
  }

  /** The one spelling of this chain: the actions, then quality, interlace and format. */
  public String print() {
    Stream<String> printedActions =
        actions.stream()
            .map(action -> print(ActionWriter.nameOf(action), ActionWriter.valuesOf(action)));
    Stream<String> printedState =
        Stream.of(
            quality.map(value -> print("quality", valuesOf(value))).orElse(""),
            progressive ? "" : print("interlace", Map.of("", "0")),
            format.map(value -> print("format", Map.of("", value.text()))).orElse(""));
    return Stream.concat(printedActions, printedState)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("/"));
  }

  private static String print(String name, Map<String, String> values) {
    return TABLE.action(name).print(values);
  }

  private static Map<String, String> valuesOf(Quality quality) {
    return switch (quality) {
      case Quality.Absolute(int value) -> Map.of("Q", Integer.toString(value));
      case Quality.Relative(int value) -> Map.of("q", Integer.toString(value));
    };
  }
}
