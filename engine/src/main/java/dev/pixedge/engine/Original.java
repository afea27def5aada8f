package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.store.Blob;
import java.util.OptionalInt;

/**
 * What must be known of a source once its bytes are not at hand: the size of every rendition, its
 * format and its quality follow from these and never from what stands for the source.
 *
 * @param facts what its header says
 * @param quality what it was written with when it is a JPEG, 1 to 100
 * @param bytes its length
 * @param etag which version of the source this is, without quotes
 */
public record Original(ImageFacts facts, OptionalInt quality, long bytes, String etag) {

  /**
   * What there is to know of this source.
   *
   * <p>Faults: those of {@link Probe#of}.
   */
  static Original of(Blob source) {
    return new Original(
        Probe.of(source), SourceQuality.of(source), source.bytes().length, source.info().etag());
  }

  /** The same of a source whose quality bounds that of nothing made from it. */
  Original ofAnyQuality() {
    return new Original(facts, OptionalInt.empty(), bytes, etag);
  }
}
