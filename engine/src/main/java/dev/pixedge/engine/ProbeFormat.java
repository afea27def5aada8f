package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;

/** Knows one file format by its first bytes and reads its header. */
sealed interface ProbeFormat
    permits ProbeBmp, ProbeGif, ProbeHeif, ProbeJpeg, ProbePng, ProbeTiff, ProbeWebp {

  /** Whether the file begins as this format does. */
  boolean begins(ProbeBytes file);

  /** What the header says. Fault {@code SOURCE_CORRUPT} where it contradicts the format. */
  ImageFacts read(ProbeBytes file);

  /** What the file carries beside its pixels, as far as it is whole. */
  default ProbeAttachments attachments(ProbeBytes file) {
    return ProbeAttachments.NONE;
  }
}
