package dev.pixedge.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy file that cannot be used, with every mistake in it. */
public final class PolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  /** One place in the file: its JSON pointer, and what was expected there. */
  public record Mistake(String pointer, String expected) {}

  PolicyException(String file, List<Mistake> mistakes) {
    super(
        mistakes.stream()
            .map(mistake -> mistake.pointer() + ": " + mistake.expected())
            .collect(Collectors.joining("\n  ", file + " has mistakes:\n  ", "")));
    this.mistakes = List.copyOf(mistakes);
  }

  /** All mistakes, in the order of the file. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
