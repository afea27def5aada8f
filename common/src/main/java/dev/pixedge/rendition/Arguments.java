package dev.pixedge.rendition;

import dev.pixedge.fault.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

  Gravity gravity(String name) {
    String text = word(name);
    for (Gravity gravity : Gravity.values()) {
      if (gravity.text().equals(text)) {
        return gravity;
      }
    }
    throw new IllegalStateException("actions.json: unknown gravity \"" + text + "\"");
  }

  /** The text that base64url stands for. Fault: {@code INVALID_ARGUMENT}. */
  String decoded(String name) {
    String base64 = word(name);
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(base64));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (IllegalArgumentException | CharacterCodingException noText) {
      throw Fault.INVALID_ARGUMENT.because(
          "%s %s: expected base64url of UTF-8, got \"%s\"".formatted(spec.name(), name, base64),
          noText);
    }
  }

  /** The base64url that {@link #decoded} reads. */
  static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(PercentEncoding.utf8(text));
  }
}
