package dev.pixedge.local.cache;

import dev.pixedge.http.Reply;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How long a shared cache may give a reply out. Sources: RFC 9111, section 5.2; for errors, "How
 * CloudFront caches HTTP 4xx and 5xx status codes", with a least time of zero.
 */
public final class Freshness {
  private Freshness() {}

  /** Zero for what may not be kept: no statement, {@code no-store}, or a passing failure. */
  public static Duration of(Reply reply) {
    String control = reply.header("cache-control").orElse("");
    if (isPassing(reply.status()) || has(control, "no-store") || has(control, "private")) {
      return Duration.ZERO;
    }
    OptionalLong seconds = seconds(control, "s-maxage");
    return Duration.ofSeconds(
        seconds.isPresent() ? seconds.getAsLong() : seconds(control, "max-age").orElse(0));
  }

  private static boolean isPassing(int status) {
    return status >= 500 && status != 501;
  }

  private static boolean has(String control, String directive) {
    return directives(control).anyMatch(directive::equals);
  }

  private static OptionalLong seconds(String control, String name) {
    return directives(control)
        .filter(directive -> directive.matches(name + "=\\d{1,10}"))
        .mapToLong(directive -> Long.parseLong(directive.substring(name.length() + 1)))
        .findFirst();
  }

  private static Stream<String> directives(String control) {
    return Stream.of(control.toLowerCase(Locale.ROOT).split(",")).map(String::strip);
  }
}
