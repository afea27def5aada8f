package dev.pixedge.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.http.Reply;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageDetails;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.MemoryMetadataStore;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.rendition.SourceKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API on a table of its own, without a cache; its Redis never answers health's question. */
final class TestApi {
  static final Instant UPLOADED = Instant.parse("2026-11-01T10:00:00Z");

  /** Of a photo that is stored lying on its side. */
  static final ImageFacts LYING = new ImageFacts(SourceFormat.JPEG, 4000, 3000, 6, 1, false, true);

  final MetadataStore images;
  private final MetaService service;

  TestApi() {
    this(new MemoryMetadataStore());
  }

  TestApi(MetadataStore images) {
    this.images = images;
    this.service =
        new MetaService(
            Tiers.table(images, Clock.systemUTC()),
            images,
            new Health(
                List.of(
                    new Dependency("dynamodb", true, () -> images.get(new SourceKey("health"))),
                    new Dependency(
                        "redis",
                        false,
                        () -> {
                          throw new IllegalStateException("redis: no answer");
                        }))),
            new CdnLinks("https://cdn.example.com"),
            Clock.systemUTC());
  }

  Reply answer(MetaRequest request) {
    return service.answer(request);
  }

  Reply get(String path) {
    return answer(new MetaRequest("GET", path, "", "", "", ""));
  }

  Reply list(String query) {
    return answer(new MetaRequest("GET", "/meta", query, "", "", ""));
  }

  Reply post(String body, String query) {
    return answer(new MetaRequest("POST", "/meta:batch", query, "", "", body));
  }

  void keep(String key, Optional<ImageFacts> facts) {
    images.put(record(key, UPLOADED, facts));
  }

  static ImageRecord record(String key, Instant uploaded, Optional<ImageFacts> facts) {
    return new ImageRecord(
        new SourceKey(key),
        123_456,
        "abc",
        "",
        Change.of(uploaded),
        facts.map(ImageDetails::of),
        facts.isEmpty() ? "NotAnImage" : "");
  }

  static JsonNode json(Reply reply) {
    return new JsonMapper().readTree(new String(reply.body(), UTF_8));
  }
}
