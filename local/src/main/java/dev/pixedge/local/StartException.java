package dev.pixedge.local;

import java.util.List;

/** Why the local CDN cannot start, a line for each mistake, for whoever starts it. */
public final class StartException extends Exception {
  private static final long serialVersionUID = 1L;

  public StartException(String message) {
    super(message);
  }

  public StartException(String message, Throwable cause) {
    super(message, cause);
  }

  StartException(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }

  StartException(List<String> mistakes, Throwable cause) {
    super(String.join("\n", mistakes), cause);
  }

  /** What is wrong, each in one line. */
  List<String> mistakes() {
    return String.valueOf(getMessage()).lines().toList();
  }
}
