package dev.pixedge.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.fault.FaultException;
import dev.pixedge.http.Reply;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.rendition.SourceKey;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** How the API is: each thing it depends on, with its state and the time that one question took. */
public final class Health {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);
  private static final JsonMapper JSON = new JsonMapper();

  /** Any key will do: that there is no such image is an answer too. */
  private static final SourceKey ANY = new SourceKey("health");

  private final MetadataStore images;

  /** Asks this table. */
  @Inject
  public Health(MetadataStore images) {
    this.images = images;
  }

  /** 200, or 503 when the table does not answer, for then nothing can be served. */
  Reply reply() {
    long started = System.nanoTime();
    boolean answers = answers();
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("state", state(answers));
    table.put("ms", Math.round((System.nanoTime() - started) / 1e5) / 10.0);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("state", state(answers));
    body.put("dynamodb", table);
    return new Reply(
        answers ? 200 : 503,
        Map.of("content-type", "application/json", "cache-control", "no-store"),
        JSON.writeValueAsString(body).getBytes(UTF_8));
  }

  private boolean answers() {
    try {
      images.get(ANY);
      return true;
    } catch (FaultException problem) {
      LOG.warn("The table of images does not answer", problem);
      return false;
    }
  }

  private static String state(boolean answers) {
    return answers ? "up" : "down";
  }
}
