package dev.pixedge.rendition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is made from a source: a picture, or an answer about it. */
public sealed interface Product {

  /**
   * A picture: the actions in their order, then how it is encoded.
   *
   * @param actions what is done to the pixels, in order
   * @param encoding how the result is written
   */
  record Picture(List<Action> actions, Encoding encoding) implements Product {
    public Picture {
      actions = List.copyOf(actions);
      if (actions.stream().skip(1).anyMatch(Action.AutoOrient.class::isInstance)) {
        throw new IllegalArgumentException("auto-orient: expected it first, and once");
      }
    }

    /** The keys of the pictures that its watermarks draw. */
    public Set<SourceKey> overlays() {
      return actions.stream()
          .flatMap(action -> action instanceof Watermark mark ? mark.image().stream() : null)
          .map(Overlay::key)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** An answer that stands alone in its chain. */
  enum Answer implements Product {
    /** Facts as JSON. */
    INFO,
    /** The average colour. */
    AVERAGE_HUE,
    /** The source's own bytes. */
    ORIGINAL;

    /** How the language writes it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
