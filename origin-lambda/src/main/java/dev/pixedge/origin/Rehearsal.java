package dev.pixedge.origin;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
import dev.pixedge.engine.Engine;
import dev.pixedge.policy.Policy;
import dev.pixedge.store.Blob;
import java.util.List;
import java.util.Map;

/** Misses from event to reply, of a drawn picture: every part of the origin and all calls of S3. */
final class Rehearsal {
  /** What is warm after one is not yet compiled; more than these gain little. */
  private static final int TIMES = 10;

  private static final String KEY = "picture.png";
  private static final String PATH = "/" + KEY + "/-/resize.w_400/quality.Q_80/format.webp";
  private static final String SECRET = "rehearsal";

  private final Regions regions;
  private final OriginHandler handler;

  /**
   * Will rehearse with this engine.
   *
   * @param regions where the picture and what is made of it are put
   */
  Rehearsal(Engine engine, Policy policy, Regions regions) {
    Mezzanines mezzanines = new Mezzanines(regions, engine, policy);
    this.regions = regions;
    this.handler =
        new OriginHandler(
            new RenditionService(
                new Gate(policy, new OriginSecrets(List.of(SECRET))),
                new Sources(regions, mezzanines, policy),
                new Products(engine, policy),
                new Renditions(regions, EdgeCaches.NONE, policy),
                new Replies(policy, regions)));
  }

  /** Throws what a store throws, and when a reply is no picture. */
  void run() {
    Blob picture = DrawnPng.blob();
    regions.near().originals().put(KEY, picture);
    for (int i = 0; i < TIMES; i++) {
      int status = handler.handleRequest(event(), null).getStatusCode();
      if (status != 200) {
        throw new IllegalStateException("expected a rehearsed picture, got " + status);
      }
    }
  }

  private static APIGatewayV2HTTPEvent event() {
    Http http = Http.builder().withMethod("GET").withPath(PATH).build();
    return APIGatewayV2HTTPEvent.builder()
        .withRawPath(PATH)
        .withHeaders(
            Map.of("x-pixedge-path", PATH, "x-pixedge-url", PATH, "x-origin-verify", SECRET))
        .withRequestContext(RequestContext.builder().withHttp(http).build())
        .build();
  }
}
