package dev.pixedge.local.http;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The parameters of a query, in order and as sent. */
public final class Query {
  private static final Pattern SEPARATOR = Pattern.compile("&");

  private Query() {}

  /** Names with their values, not decoded; a name without {@code =} has an empty value. */
  public static List<Map.Entry<String, String>> parameters(String query) {
    return SEPARATOR
        .splitAsStream(query)
        .filter(pair -> !pair.isEmpty())
        .map(
            pair -> {
              int equals = pair.indexOf('=');
              return equals < 0
                  ? Map.entry(pair, "")
                  : Map.entry(pair.substring(0, equals), pair.substring(equals + 1));
            })
        .toList();
  }
}
