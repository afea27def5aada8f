package dev.pixedge.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settings read from environment variables. Mistakes are collected while reading, so that {@link
 * #read} reports all of them at once.
 */
public final class Env {
  private final Map<String, String> variables;
  private final List<String> mistakes = new ArrayList<>();

  private Env(Map<String, String> variables) {
    this.variables = variables;
  }

  /**
   * Reads settings from these variables. Throws {@link IllegalArgumentException} with every mistake
   * that the reading met.
   */
  public static <T> T read(Map<String, String> variables, Function<Env, T> reading) {
    Env env = new Env(variables);
    T settings = reading.apply(env);
    if (!env.mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", env.mistakes));
    }
    return settings;
  }

  /** A variable that has to be set; when it is not, that is a mistake and this is empty. */
  public String required(String name, String meaning) {
    return optional(name)
        .orElseGet(
            () -> {
              mistake(name + ": expected " + meaning + ", got nothing");
              return "";
            });
  }

  /** A variable that may be absent or empty, which is the same. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(it -> !it.isEmpty());
  }

  /** A whole number within a range, or the default when it is not set. */
  public int number(String name, int least, int most, int otherwise) {
    Optional<String> text = optional(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(text.get());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException _) {
      // the same mistake as a number outside the range
    }
    mistake("%s: expected %d..%d, got \"%s\"".formatted(name, least, most, text.get()));
    return otherwise;
  }

  /** A switch, {@code on} or {@code off}; off when it is not set. */
  public boolean isOn(String name) {
    String text = optional(name).orElse("off");
    if (!text.equals("on") && !text.equals("off")) {
      mistake("%s: expected on or off, got \"%s\"".formatted(name, text));
    }
    return text.equals("on");
  }

  /** Notes a mistake of another kind, which names its variables. */
  public void mistake(String sentence) {
    mistakes.add(sentence);
  }
}
