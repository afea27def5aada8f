package dev.pixedge.rendition;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one action was given, read as what its parameters are; what was left out has its default.
 */
record Arguments(ActionSpec spec, Map<String, String> given) {

  boolean has(String name) {
    return given.containsKey(name);
  }

  String word(String name) {
    return Optional.ofNullable(given.get(name)).orElseGet(() -> spec.usual(name));
  }

  int number(String name) {
    return Integer.parseInt(word(name));
  }

  boolean flag(String name) {
    return number(name) == 1;
  }

  /** A number without a default. */
  OptionalInt maybe(String name) {
    String value = given.get(name);
    return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
  }

  Color color(String name) {
    return new Color(HexFormat.fromHexDigits(word(name)));
  }

  /** A gravity, or what draws the eye. */
  Focus focus(String name) {
    return word(name).equals(Attention.AUTO.text()) ? Attention.AUTO : gravity(name);
  }

  Gravity gravity(String name) {
    String text = word(name);
    for (Gravity gravity : Gravity.values()) {
      if (gravity.text().equals(text)) {
        return gravity;
      }
    }
    throw new IllegalStateException("actions.json: unknown gravity \"" + text + "\"");
  }

  /** The text that base64url stands for. */
  String decoded(String name) {
    return Base64Text.decode(word(name));
  }
}
