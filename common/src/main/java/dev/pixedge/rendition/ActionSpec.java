package dev.pixedge.rendition;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One action of the language, as {@code contract/actions.json} describes it.
 *
 * @param name how it is written
 * @param oneOf names of parameters of which at least one is needed
 * @param parameters in the order in which they are printed
 */
record ActionSpec(String name, List<String> oneOf, List<Parameter> parameters) {

  /**
   * Reads {@code name_value} texts in any order into canonical values; those that say nothing are
   * left out. Faults: {@code INVALID_ARGUMENT}, {@code MISSING_ARGUMENT}, and {@code BAD_REQUEST}
   * for a parameter that is there twice or is no base64url where it must be.
   */
  Map<String, String> read(List<String> texts) {
    Map<String, String> values = new HashMap<>();
    for (String text : texts) {
      Parameter parameter = parameterOf(text);
      String raw = text.substring(parameter.print("").length());
      String value = parameter.rule().canonical(raw).orElseThrow(() -> unfit(parameter, raw));
      if (values.put(parameter.name(), value) != null) {
        throw Fault.BAD_REQUEST.because(where(parameter) + ": expected it once");
      }
    }
    checkComplete(values);
    return settle(values);
  }

  /** Prints the action with these values; empty when it then changes nothing. */
  String print(Map<String, String> values) {
    Map<String, String> settled = settle(values);
    if (settled.isEmpty() && !parameters.isEmpty()) {
      return "";
    }
    return parameters.stream()
        .filter(parameter -> settled.containsKey(parameter.name()))
        .map(parameter -> "." + parameter.print(settled.getOrDefault(parameter.name(), "")))
        .collect(Collectors.joining("", name, ""));
  }

  /** The value that counts when a parameter is left out. */
  String usual(String parameterName) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(parameterName))
        .flatMap(parameter -> parameter.usual().stream())
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException(name + " " + parameterName));
  }

  private Map<String, String> settle(Map<String, String> values) {
    Map<String, String> settled = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      String value = values.get(parameter.name());
      if (value != null && parameter.counts(value, settled)) {
        settled.put(parameter.name(), value);
      }
    }
    return settled;
  }

  private Parameter parameterOf(String text) {
    return parameters.stream()
        .filter(parameter -> text.startsWith(parameter.print("")))
        .findFirst()
        .orElseThrow(
            () ->
                Fault.INVALID_ARGUMENT.because(
                    "%s: expected some of %s, got \"%s\"".formatted(name, names(), text)));
  }

  private void checkComplete(Map<String, String> values) {
    boolean isComplete =
        parameters.stream()
            .filter(Parameter::required)
            .allMatch(parameter -> values.containsKey(parameter.name()));
    if (!isComplete || (!oneOf.isEmpty() && oneOf.stream().noneMatch(values::containsKey))) {
      throw Fault.MISSING_ARGUMENT.because(name + ": expected " + needed());
    }
  }

  private String needed() {
    return parameters.stream()
        .filter(parameter -> parameter.required() || oneOf.contains(parameter.name()))
        .map(parameter -> parameter.print(parameter.rule().expected()))
        .collect(Collectors.joining(oneOf.isEmpty() ? " and " : " or "));
  }

  private String names() {
    return parameters.stream()
        .map(parameter -> parameter.name().isEmpty() ? "a value" : parameter.name())
        .collect(Collectors.joining(" "));
  }

  private String where(Parameter parameter) {
    return parameter.name().isEmpty() ? name : name + " " + parameter.name();
  }

  private FaultException unfit(Parameter parameter, String raw) {
    ValueRule rule = parameter.rule();
    return rule.fault()
        .because("%s: expected %s, got \"%s\"".formatted(where(parameter), rule.expected(), raw));
  }
}
