package dev.pixedge.meta;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What an {@code Accept} header says about JSON. */
final class Accept {
  private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

  private Accept() {}

  /** Whether JSON is asked for by name; a wildcard is no question for JSON. */
  static boolean asksForJson(String accept) {
    return Arrays.stream(accept.split(","))
        .map(String::strip)
        .filter(range -> range.split(";", 2)[0].strip().equalsIgnoreCase("application/json"))
        .anyMatch(range -> !REFUSED.matcher(range).find());
  }
}
