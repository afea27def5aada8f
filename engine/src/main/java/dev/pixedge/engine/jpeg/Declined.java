package dev.pixedge.engine.jpeg;

import java.io.Serial;

/** A kind of JPEG, or a fault in one, that this decoder leaves to another to judge. */
final class Declined extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final String found;

  /** {@code found} says what was found. It has no stack trace: it is an ordinary outcome. */
  Declined(String found) {
    super(found, null, false, false);
    this.found = found;
  }

  /** What was found. */
  String found() {
    return found;
  }
}
