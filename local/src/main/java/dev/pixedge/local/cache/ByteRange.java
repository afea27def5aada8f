package dev.pixedge.local.cache;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code Range} header means for a body. Source: RFC 9110, section 14. */
sealed interface ByteRange {
  Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /** The whole body: several ranges or something else than bytes are answered so. */
  record Whole() implements ByteRange {}

  /** From the first to the last byte, both included. */
  record Part(int first, int last) implements ByteRange {}

  /** Nothing of the body is in the range. */
  record Unsatisfiable() implements ByteRange {}

  static ByteRange parse(String header, int length) {
    Matcher range = SINGLE.matcher(header);
    if (!range.matches() || (range.group(1) + range.group(2)).isEmpty()) {
      return new Whole();
    }
    if (range.group(1).isEmpty()) {
      long wanted = Math.min(Long.parseLong(range.group(2)), length);
      return wanted == 0 ? new Unsatisfiable() : new Part((int) (length - wanted), length - 1);
    }
    long first = Long.parseLong(range.group(1));
    long last = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
    if (last < first) {
      return new Whole();
    }
    return first >= length
        ? new Unsatisfiable()
        : new Part((int) first, (int) Math.min(last, length - 1L));
  }
}
