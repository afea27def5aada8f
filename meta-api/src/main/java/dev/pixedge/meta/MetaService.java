package dev.pixedge.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.fault.Fault;
import dev.pixedge.http.FaultReply;
import dev.pixedge.http.Reply;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.metadata.tier.Finding;
import dev.pixedge.metadata.tier.ImageLookup;
import dev.pixedge.rendition.SourceKey;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Answers what is known about images, and where they are served. */
public final class MetaService {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, String> CORS =
      Map.of(
          "access-control-allow-origin", "*",
          "access-control-expose-headers", "age, etag, location, warning");

  /** A change shows within this time; until then, caches need not ask. */
  private static final String SHORT = "public, max-age=10";

  private final ImageLookup images;
  private final MetadataStore table;
  private final Health health;
  private final ImageLinks links;
  private final Clock clock;

  /** Answers about single images from this look-up, and lists from the table. */
  @Inject
  public MetaService(
      ImageLookup images, MetadataStore table, Health health, ImageLinks links, Clock clock) {
    this.images = images;
    this.table = table;
    this.health = health;
    this.links = links;
    this.clock = clock;
  }

  /** Answers the request; a fault is an answer too. */
  public Reply answer(MetaRequest request) {
    Reply reply;
    try {
      reply = route(request, Route.of(request.path()));
    } catch (RuntimeException problem) {
      reply = FaultReply.of(problem);
    }
    Reply open = reply.with(CORS);
    return request.isHead() ? open.withoutBody() : open;
  }

  private Reply route(MetaRequest request, Route route) {
    if (request.method().equals("OPTIONS")) {
      return Preflight.reply(route);
    }
    if (!route.allows(request.method())) {
      return FaultReply.of(
              Fault.METHOD_NOT_ALLOWED.because(
                  "method: expected " + route.methods() + ", got " + request.method()))
          .with(Map.of("allow", route.methods() + ", OPTIONS"));
    }
    QueryString query = new QueryString(request.query());
    return switch (route) {
      case Route.Meta(SourceKey key) -> meta(key, request, Fields.of(query));
      case Route.Batch() -> json(Batch.of(request.body()).of(images, Fields.of(query)), "no-store");
      case Route.Listing() -> json(Listing.of(query).of(table, Fields.of(query)), "no-store");
      case Route.Image(SourceKey key) -> image(key, request);
      case Route.Health() -> health.reply();
      case Route.Description() -> Description.reply();
    };
  }

  private Reply meta(SourceKey key, MetaRequest request, Fields fields) {
    Finding finding = images.get(key);
    Map<String, Object> facts = fields.of(FactsJson.of(present(key, finding)));
    byte[] body = JSON.writeValueAsString(facts).getBytes(UTF_8);
    Tag tag = Tag.of(body);
    Map<String, String> headers = freshness(finding);
    headers.put("etag", tag.value());
    if (tag.isNamedBy(request.ifNoneMatch())) {
      return Reply.empty(304, headers);
    }
    headers.put("content-type", "application/json");
    return new Reply(200, headers, body);
  }

  private Reply image(SourceKey key, MetaRequest request) {
    Finding finding = images.get(key);
    String url = links.to(present(key, finding).key(), request.query());
    Map<String, String> headers = freshness(finding);
    headers.put("cache-control", links.cacheControl());
    headers.put("vary", "Accept");
    if (Accept.asksForJson(request.accept())) {
      headers.put("content-type", "application/json");
      return new Reply(200, headers, JSON.writeValueAsString(Map.of("url", url)).getBytes(UTF_8));
    }
    headers.put("location", url);
    return Reply.empty(302, headers);
  }

  /** Sources: RFC 9111, 5.1, and for the warning RFC 7234, 5.5.1. */
  private Map<String, String> freshness(Finding finding) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("cache-control", finding.stale() ? "no-store" : SHORT);
    long seconds = finding.age(clock.instant()).toSeconds();
    if (seconds > 0) {
      headers.put("age", String.valueOf(seconds));
    }
    if (finding.stale()) {
      headers.put("warning", "110 - \"Response is Stale\"");
    }
    return headers;
  }

  private static ImageRecord present(SourceKey key, Finding finding) {
    return finding
        .image()
        .orElseThrow(
            () ->
                Fault.NO_SUCH_KEY.because(
                    "image: expected the key of an image, got \"" + key.value() + "\""));
  }

  private static Reply json(Map<String, Object> body, String cacheControl) {
    return new Reply(
        200,
        Map.of("content-type", "application/json", "cache-control", cacheControl),
        JSON.writeValueAsString(body).getBytes(UTF_8));
  }
}
