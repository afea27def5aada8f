package dev.pixedge.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.http.Reply;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** How the API is: each thing it depends on, with its state and the time that one question took. */
public final class Health {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);
  private static final JsonMapper JSON = new JsonMapper();

  private final List<Dependency> dependencies;

  /** Asks all of these. */
  @Inject
  public Health(List<Dependency> dependencies) {
    this.dependencies = List.copyOf(dependencies);
  }

  /** 503 only when something is down without which nothing can be served. */
  Reply reply() {
    Map<String, Object> states = new LinkedHashMap<>();
    boolean serves = true;
    boolean whole = true;
    for (Dependency dependency : dependencies) {
      long started = System.nanoTime();
      boolean answers = answers(dependency);
      Map<String, Object> state = new LinkedHashMap<>();
      state.put("state", answers ? "up" : "down");
      state.put("ms", Math.round((System.nanoTime() - started) / 1e5) / 10.0);
      states.put(dependency.name(), state);
      whole &= answers;
      serves &= answers || !dependency.essential();
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("state", !serves ? "down" : whole ? "up" : "degraded");
    body.putAll(states);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", "application/json");
    headers.put("cache-control", "no-store");
    if (!serves) {
      headers.put("retry-after", "2");
    }
    return new Reply(serves ? 200 : 503, headers, JSON.writeValueAsString(body).getBytes(UTF_8));
  }

  private static boolean answers(Dependency dependency) {
    try {
      dependency.question().run();
      return true;
    } catch (RuntimeException problem) {
      LOG.warn("{} does not answer", dependency.name(), problem);
      return false;
    }
  }
}
