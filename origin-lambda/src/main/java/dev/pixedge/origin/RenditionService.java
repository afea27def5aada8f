package dev.pixedge.origin;

import dev.pixedge.fault.Fault;
import dev.pixedge.http.FaultReply;
import dev.pixedge.http.Reply;
import dev.pixedge.origin.Replies.Trace;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Rendition;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/** Answers a request for a rendition that no store has: the way of a miss, in order. */
public final class RenditionService {
  /** How often a source may change under our hands before we give up. */
  private static final int ATTEMPTS = 2;

  private final Gate gate;
  private final Sources sources;
  private final Products products;
  private final Renditions renditions;
  private final Replies replies;
  private final String cacheControl;

  /** A service of these parts. */
  @Inject
  public RenditionService(
      Gate gate,
      Sources sources,
      Products products,
      Renditions renditions,
      Replies replies,
      Policy policy) {
    this.gate = gate;
    this.sources = sources;
    this.products = products;
    this.renditions = renditions;
    this.replies = replies;
    this.cacheControl = policy.cache().control();
  }

  /** Answers the request; a fault is an answer too. */
  public Reply answer(OriginRequest request) {
    Reply reply;
    try {
      reply = rendition(request);
    } catch (RuntimeException problem) {
      reply = FaultReply.of(problem);
    }
    return request.isHead() ? reply.withoutBody() : reply;
  }

  private Reply rendition(OriginRequest request) {
    Rendition rendition = gate.admit(request);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Source source = sources.read(rendition.source());
      Made made = products.make(source, rendition.product());
      long storing = System.nanoTime();
      Kept kept = keep(rendition, source, made);
      if (sources.stillHolds(source)) {
        Duration store = Elapsed.since(storing);
        return replies.of(request, source, made, kept, new Trace(store, products.engineName()));
      }
      renditions.takeBack(kept);
    }
    throw changing(rendition.source());
  }

  /** What needs headers of its own is stored only when no reply could carry it. */
  private Kept keep(Rendition rendition, Source source, Made made) {
    String key = CanonicalPath.storageKey(rendition);
    return made.needsHeaders() && !made.isLargerThan(Replies.PAYLOAD_BYTES)
        ? Kept.nowhere(key)
        : renditions.keep(key, stored(source, made));
  }

  private Blob stored(Source source, Made made) {
    Map<String, String> metadata =
        Map.of("source-etag", source.etag(), CacheTag.METADATA, CacheTag.of(source.key()));
    Blob blob = made.blob();
    return new Blob(
        blob.info().withCacheControl(cacheControl).withMetadata(metadata), blob.bytes());
  }

  private static RuntimeException changing(SourceKey key) {
    return Fault.STORE_UNAVAILABLE.because(
        "source: \"" + key.value() + "\" was replaced while it was read: try again later");
  }
}
