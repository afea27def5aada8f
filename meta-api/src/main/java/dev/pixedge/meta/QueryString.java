package dev.pixedge.meta;

import dev.pixedge.rendition.PercentEncoding;
import java.util.Arrays;
import java.util.Optional;

/**
 * The parameters of a query string; those that nobody asks for mean nothing.
 *
 * @param text as sent
 */
record QueryString(String text) {
  /**
   * The decoded value of the first parameter of this name; a plus sign is a blank. Fault: {@code
   * BAD_REQUEST} for what cannot be decoded.
   */
  Optional<String> first(String name) {
    return Arrays.stream(text.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .map(value -> PercentEncoding.decode(value.replace('+', ' ')))
        .findFirst();
  }
}
