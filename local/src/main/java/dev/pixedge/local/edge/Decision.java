package dev.pixedge.local.edge;

import dev.pixedge.http.Reply;
import java.util.Map;

/** What the edge function makes of a request. */
public sealed interface Decision {
  /**
   * It goes on under another path.
   *
   * @param path the path that is the cache key and that origins are asked for
   * @param headers what the function tells the origin
   */
  record Forward(String path, Map<String, String> headers) implements Decision {
    public Forward {
      headers = Map.copyOf(headers);
    }
  }

  /** It is answered at the edge. */
  record Answer(Reply reply) implements Decision {}
}
