package dev.pixedge.local.pop;

import java.time.Duration;

/** How long a part of a request took. Source: W3C Server Timing. */
final class ServerTiming {
  private ServerTiming() {}

  /** In milliseconds with two digits after the point. */
  static String entry(String name, Duration took) {
    long hundredths = took.toNanos() / 10_000;
    long fraction = hundredths % 100;
    return name + ";dur=" + hundredths / 100 + (fraction < 10 ? ".0" : ".") + fraction;
  }
}
