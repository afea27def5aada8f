package dev.pixedge.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy file that cannot be used, with every mistake in it. */
public final class PolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  /** One place in the file: its JSON pointer, and what was expected there. */
  public record Mistake(String pointer, String expected) {
    @Override
    public String toString() {
      return pointer.isEmpty() ? expected : pointer + ": " + expected;
    }
  }

  PolicyException(String file, List<Mistake> mistakes) {
    super(message(file, mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  PolicyException(String file, List<Mistake> mistakes, Exception cause) {
    super(message(file, mistakes), cause);
    this.mistakes = List.copyOf(mistakes);
  }

  /** All mistakes. */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  private static String message(String file, List<Mistake> mistakes) {
    return mistakes.stream()
        .map(Mistake::toString)
        .collect(Collectors.joining("\n  ", file + " has mistakes:\n  ", ""));
  }
}
