package dev.pixedge.origin;

import dev.pixedge.engine.BlurHash;
import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Mezzanine;
import dev.pixedge.engine.Probe;
import dev.pixedge.engine.Raster;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageDetails;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.Look;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the table of images is to say about a source. */
public final class Descriptions {
  private static final Logger LOG = LoggerFactory.getLogger(Descriptions.class);
  private static final String NONE = "";

  private final Engine engine;
  private final boolean keepsPlaces;

  /** Looks come from this engine; the policy says whether places are kept. */
  @Inject
  public Descriptions(Engine engine, Policy policy) {
    this.engine = engine;
    this.keepsPlaces = policy.ingest().gps();
  }

  /**
   * Of a whole source. What is no image, or is one that cannot be decoded, has a record that says
   * so.
   *
   * @param mezzanine its smaller copy, where there is one: the look is taken from it
   */
  ImageRecord of(SourceKey key, Change change, Blob source, Optional<Mezzanine> mezzanine) {
    ImageDetails header;
    try {
      header = details(source);
    } catch (FaultException problem) {
      LOG.info("{}: {}", key.value(), problem.getMessage());
      return imageRecord(key, change, source.info(), Optional.empty(), problem.fault().code());
    }
    try {
      Raster pixels = pixels(source, header.facts(), mezzanine);
      Look look = new Look(pixels.mean(), BlurHash.of(pixels));
      return imageRecord(key, change, source.info(), Optional.of(header.with(look)), NONE);
    } catch (FaultException problem) {
      LOG.info("{}: {}", key.value(), problem.getMessage());
      return imageRecord(key, change, source.info(), Optional.of(header), problem.fault().code());
    }
  }

  /**
   * Of a source that is too large for being read as a whole: what its beginning tells.
   *
   * @param problem the code of the fault for which it was not read
   */
  ImageRecord ofBeginning(
      SourceKey key, Change change, BlobInfo source, Blob beginning, String problem) {
    Optional<ImageDetails> header = Optional.empty();
    try {
      header = Optional.of(details(beginning));
    } catch (FaultException unreadable) {
      LOG.info("{}: {}", key.value(), unreadable.getMessage());
    }
    return imageRecord(key, change, source, header, problem);
  }

  /** A mezzanine lies as its source is stored. */
  private Raster pixels(Blob source, ImageFacts facts, Optional<Mezzanine> mezzanine) {
    return mezzanine
        .map(copy -> engine.miniature(copy.smallest()).oriented(facts.orientation()))
        .orElseGet(() -> engine.miniature(source));
  }

  private ImageDetails details(Blob source) {
    ImageDetails details = Probe.details(source);
    return keepsPlaces ? details : details.withoutPlace();
  }

  /**
   * The event tells the time: a store has whole seconds, and a file that is moved keeps its own.
   */
  private static ImageRecord imageRecord(
      SourceKey key, Change change, BlobInfo info, Optional<ImageDetails> image, String problem) {
    Instant modified = info.modified();
    Change newest = change.at().isBefore(modified) ? Change.of(modified) : change;
    return new ImageRecord(key, info.length(), info.etag(), info.version(), newest, image, problem);
  }
}
