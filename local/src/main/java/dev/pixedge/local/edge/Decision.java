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
   * @param answeredWith what the response function adds to an answer that is no error
   */
  record Forward(String path, Map<String, String> headers, Map<String, String> answeredWith)
      implements Decision {
    public Forward {
      headers = Map.copyOf(headers);
      answeredWith = Map.copyOf(answeredWith);
    }

    /** The same with these headers on the answer. */
    Forward answeredWith(Map<String, String> responseHeaders) {
      return new Forward(path, headers, responseHeaders);
    }
  }

  /** It is answered at the edge. */
  record Answer(Reply reply) implements Decision {}
}
