package dev.pixedge.origin;

import java.time.Duration;
import java.util.Locale;

/** The value of a {@code Server-Timing} header: what took how many milliseconds. */
final class ServerTiming {
  private ServerTiming() {}

  static String of(Source source, Made made, Duration store) {
    return String.join(
        ", ",
        metric("fetch", source.fetch()),
        metric("transform", made.transform()) + (made.fast() ? ";desc=fast-lane" : ""),
        metric("encode", made.encode()),
        metric("store", store));
  }

  private static String metric(String name, Duration time) {
    return String.format(Locale.ROOT, "%s;dur=%.1f", name, time.toNanos() / 1e6);
  }
}
