package dev.pixedge.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.fault.Fault;
import dev.pixedge.http.FaultReply;
import dev.pixedge.http.Reply;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.rendition.SourceKey;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Answers what is known about images, and where they are served. */
public final class MetaService {
  private static final JsonMapper JSON = new JsonMapper();

  /** A new upload shows within this time; until then, caches need not ask. */
  private static final String SHORT = "public, max-age=60";

  private final MetadataStore images;
  private final Health health;
  private final MetaConfig config;

  /** Answers from this table. */
  @Inject
  public MetaService(MetadataStore images, Health health, MetaConfig config) {
    this.images = images;
    this.health = health;
    this.config = config;
  }

  /** Answers the request; a fault is an answer too. */
  public Reply answer(MetaRequest request) {
    Reply reply;
    try {
      reply = route(request);
    } catch (RuntimeException problem) {
      reply = FaultReply.of(problem);
    }
    return request.isHead() ? reply.withoutBody() : reply;
  }

  private Reply route(MetaRequest request) {
    if (!request.method().equals("GET") && !request.isHead()) {
      throw Fault.METHOD_NOT_ALLOWED.because(
          "method: expected GET or HEAD, got " + request.method());
    }
    return switch (Route.of(request.path())) {
      case Route.Meta(SourceKey key) -> meta(key, request);
      case Route.Image(SourceKey key) -> image(key, request);
      case Route.Health() -> health.reply();
    };
  }

  private Reply meta(SourceKey key, MetaRequest request) {
    byte[] body = JSON.writeValueAsString(FactsJson.of(find(key))).getBytes(UTF_8);
    Tag tag = Tag.of(body);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("etag", tag.value());
    headers.put("cache-control", SHORT);
    if (tag.isNamedBy(request.ifNoneMatch())) {
      return Reply.empty(304, headers);
    }
    headers.put("content-type", "application/json");
    return new Reply(200, headers, body);
  }

  private Reply image(SourceKey key, MetaRequest request) {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    String url = config.cdn() + "/" + find(key).key().encoded() + query;
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("cache-control", SHORT);
    headers.put("vary", "Accept");
    if (Accept.asksForJson(request.accept())) {
      headers.put("content-type", "application/json");
      return new Reply(200, headers, JSON.writeValueAsString(Map.of("url", url)).getBytes(UTF_8));
    }
    headers.put("location", url);
    return Reply.empty(302, headers);
  }

  private ImageRecord find(SourceKey key) {
    return images
        .get(key)
        .orElseThrow(
            () ->
                Fault.NO_SUCH_KEY.because(
                    "image: expected the key of an image, got \"" + key.value() + "\""));
  }
}
