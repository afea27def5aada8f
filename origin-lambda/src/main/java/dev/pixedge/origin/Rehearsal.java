package dev.pixedge.origin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.engine.Engine;
import dev.pixedge.policy.Policy;
import dev.pixedge.store.Blob;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Misses from event to reply, of a drawn picture: every part of the origin and all calls of S3. */
final class Rehearsal {
  /** What is warm after one is not yet compiled; more than these gain little. */
  private static final int TIMES = 10;

  private static final String KEY = "picture.png";
  private static final String PATH = "/" + KEY + "/-/resize.w_400/quality.Q_80/format.webp";
  private static final String SECRET = "rehearsal";
  private static final String EVENT =
      """
      {
        "rawPath": "%1$s",
        "headers": {"x-pixedge-path": "%1$s", "x-pixedge-url": "%1$s", "x-origin-verify": "%2$s"},
        "requestContext": {"http": {"method": "GET"}}
      }
      """
          .formatted(PATH, SECRET);

  private final Regions regions;
  private final OriginStreamHandler function;

  /**
   * Will rehearse with this engine.
   *
   * @param regions where the picture and what is made of it are put
   */
  Rehearsal(Engine engine, Policy policy, Regions regions) {
    Mezzanines mezzanines = new Mezzanines(regions, engine, policy);
    this.regions = regions;
    this.function =
        new OriginStreamHandler(
            new OriginHandler(
                new RenditionService(
                    new Gate(policy, new OriginSecrets(List.of(SECRET))),
                    new Sources(regions, mezzanines, policy),
                    new Products(engine, policy),
                    new Renditions(regions, EdgeCaches.NONE, policy),
                    new Replies(policy, regions))));
  }

  /** Throws what a store throws, and when a reply is no picture. */
  void run() {
    Blob picture = DrawnPng.blob();
    regions.near().originals().put(KEY, picture);
    for (int i = 0; i < TIMES; i++) {
      int status = status();
      if (status != 200) {
        throw new IllegalStateException("expected a rehearsed picture, got " + status);
      }
    }
  }

  private int status() {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(EVENT.getBytes(UTF_8)), answer, null);
    return JsonMapper.shared().readTree(answer.toByteArray()).path("statusCode").asInt();
  }
}
