package dev.pixedge.rendition;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.Action.AutoOrient;
import dev.pixedge.rendition.Quality.Absolute;
import dev.pixedge.rendition.Quality.Relative;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one chain, action by action; of what is said twice about the encoder the last one counts.
 */
final class ChainReader {
  private static final int MOST_OVERLAYS = 3;

  private final ActionTable table;
  private final List<Action> actions = new ArrayList<>();
  private Optional<Action> orientation = Optional.empty();
  private Optional<Quality> quality = Optional.empty();
  private boolean progressive = true;
  private Optional<OutputFormat> format = Optional.empty();

  ChainReader(ActionTable table) {
    this.table = table;
  }

  Chain read(String text) {
    for (String action : text.replace(',', '.').split("/", -1)) {
      if (!action.isEmpty()) {
        readAction(List.of(action.split("\\.", -1)));
      }
    }
    orientation.ifPresent(actions::addFirst);
    checkOverlays();
    return new Chain(actions, quality, progressive, format);
  }

  /** Source: x-oss-process, global limits. */
  private void checkOverlays() {
    long overlays =
        actions.stream()
            .filter(action -> action instanceof Watermark mark && mark.image().isPresent())
            .count();
    if (overlays > MOST_OVERLAYS) {
      throw Fault.TOO_MANY_ACTIONS.because(
          "watermark: expected at most %d with an image, got %d"
              .formatted(MOST_OVERLAYS, overlays));
    }
  }

  private void readAction(List<String> parts) {
    ActionSpec spec = table.action(parts.getFirst());
    Map<String, String> values = spec.read(parts.subList(1, parts.size()));
    Arguments given = new Arguments(spec, values);
    switch (spec.name()) {
      case "auto-orient" ->
          orientation = given.flag("") ? Optional.empty() : Optional.of(new AutoOrient(false));
      case "quality" ->
          quality =
              Optional.of(
                  given.has("Q")
                      ? new Absolute(given.number("Q"))
                      : new Relative(given.number("q")));
      case "interlace" -> progressive = given.flag("");
      case "format" ->
          format = Optional.of(OutputFormat.valueOf(given.word("").toUpperCase(Locale.ROOT)));
      case "info", "average-hue", "original" ->
          throw Fault.BAD_REQUEST.because(spec.name() + ": expected no other action");
      default -> {
        if (!values.isEmpty() || spec.parameters().isEmpty()) {
          ActionReader.read(given).ifPresent(actions::add);
        }
      }
    }
  }
}
