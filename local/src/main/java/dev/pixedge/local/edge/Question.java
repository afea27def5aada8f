package dev.pixedge.local.edge;

import dev.pixedge.local.http.Request;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All of a request that the edge function gets to see, and so all that its decision can depend on
 * but its keys.
 *
 * @param headers those of {@link #VISIBLE_HEADERS} that were sent
 * @param second the time in unix seconds when the request carries an expiry, else 0
 */
public record Question(
    String method, String path, String query, Map<String, String> headers, long second) {

  /** What the function may look at: what it negotiates on and where a request comes from. */
  public static final List<String> VISIBLE_HEADERS =
      List.of(
          "accept",
          "ect",
          "referer",
          "save-data",
          "sec-ch-dpr",
          "sec-ch-viewport-width",
          "sec-ch-width");

  /** What the function sees of a request at this time. */
  public static Question of(Request request, long unixSeconds) {
    Map<String, String> visible = Map.of();
    for (String name : VISIBLE_HEADERS) {
      String value = request.headers().get(name);
      if (value == null) {
        continue;
      }
      if (visible.isEmpty()) {
        visible = new TreeMap<>();
      }
      visible.put(name, value);
    }
    return new Question(
        request.method(),
        request.path(),
        request.query(),
        visible,
        request.query().contains("exp=") ? unixSeconds : 0);
  }
}
