package dev.pixedge.origin;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.http.FaultReply;
import dev.pixedge.http.Reply;
import dev.pixedge.origin.Replies.Trace;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Rendition;
import dev.pixedge.rendition.SourceKey;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a request for a rendition that no store has: the way of a miss, in order. */
public final class RenditionService {
  private static final Logger LOG = LoggerFactory.getLogger(RenditionService.class);

  /** How often a source may change under our hands before we give up. */
  private static final int ATTEMPTS = 2;

  private final Gate gate;
  private final Sources sources;
  private final Products products;
  private final Renditions renditions;
  private final Replies replies;

  /** A service of these parts. */
  @Inject
  public RenditionService(
      Gate gate, Sources sources, Products products, Renditions renditions, Replies replies) {
    this.gate = gate;
    this.sources = sources;
    this.products = products;
    this.renditions = renditions;
    this.replies = replies;
  }

  /** Answers the request; a fault is an answer too. */
  public Reply answer(OriginRequest request) {
    Reply reply;
    try {
      reply = rendition(request);
    } catch (RuntimeException problem) {
      reply =
          request
              .ossClient()
              .map(client -> FaultReply.of(problem, client))
              .orElseGet(() -> FaultReply.of(problem));
    }
    return request.isHead() ? reply.withoutBody() : reply;
  }

  private Reply rendition(OriginRequest request) {
    Rendition rendition = gate.admit(request);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Drawn drawn = draw(rendition);
      Source source = drawn.source();
      Made made = drawn.made();
      long storing = System.nanoTime();
      Kept kept = keep(rendition, source, made);
      if (sources.stillHolds(source)) {
        Duration store = Elapsed.since(storing);
        return replies.of(request, source, made, kept, new Trace(store, products.engineName()));
      }
      renditions.takeBack(rendition.source(), kept);
    }
    throw changing(rendition.source());
  }

  /** From the mezzanine where there is one that suits, else from the source. */
  private Drawn draw(Rendition rendition) {
    if (rendition.product() instanceof Picture picture) {
      return draw(rendition.source(), picture);
    }
    Source source = sources.read(rendition.source());
    return new Drawn(source, products.make(source, rendition.product()));
  }

  private Drawn draw(SourceKey key, Picture picture) {
    Drawables drawables = Drawables.begin(sources, picture.overlays());
    return sources
        .mezzanine(key, picture)
        .flatMap(mezzanine -> ifSound(mezzanine.with(drawables.blobs()), picture))
        .orElseGet(
            () -> {
              Source source = sources.read(key).with(drawables.blobs());
              return new Drawn(source, products.make(source, picture));
            });
  }

  /** A mezzanine that cannot be decoded costs time, and no picture. */
  private Optional<Drawn> ifSound(Source mezzanine, Picture picture) {
    try {
      return Optional.of(new Drawn(mezzanine, products.make(mezzanine, picture)));
    } catch (FaultException problem) {
      if (problem.fault() != Fault.SOURCE_CORRUPT) {
        throw problem;
      }
      LOG.warn("mezzanine=damaged key={}", mezzanine.key().value(), problem);
      return Optional.empty();
    }
  }

  /** What was made, and from what. */
  private record Drawn(Source source, Made made) {}

  /** What needs headers of its own is stored only when no reply could carry it. */
  private Kept keep(Rendition rendition, Source source, Made made) {
    return made.needsHeaders() && !made.isLargerThan(Replies.PAYLOAD_BYTES)
        ? Kept.nowhere(CanonicalPath.storageKey(rendition))
        : renditions.keep(rendition, made.blob(), source.etag());
  }

  private static RuntimeException changing(SourceKey key) {
    return Fault.STORE_UNAVAILABLE.because(
        "source: \"" + key.value() + "\" was replaced while it was read: try again later");
  }
}
