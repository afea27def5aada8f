package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;

/**
 * TIFF: its first page, which is the one that is shown; further pages are no animation and count as
 * nothing. Source: TIFF 6.0, sections 2 and 8.
 */
final class ProbeTiff implements ProbeFormat {
  private static final int UNSPECIFIED_SAMPLE = 0;

  @Override
  public boolean begins(ProbeBytes file) {
    return ProbeIfd.begins(file);
  }

  @Override
  public ImageFacts read(ProbeBytes file) {
    ProbeIfd page = ProbeIfd.first(file);
    int orientation = page.value(ProbeIfd.ORIENTATION, 1);
    return new ImageFacts(
        SourceFormat.TIFF,
        page.value(ProbeIfd.WIDTH, 0),
        page.value(ProbeIfd.HEIGHT, 0),
        orientation >= 1 && orientation <= 8 ? orientation : 1,
        1,
        page.value(ProbeIfd.EXTRA_SAMPLES, UNSPECIFIED_SAMPLE) != UNSPECIFIED_SAMPLE,
        page.has(ProbeIfd.PROFILE));
  }

  /** The file itself is what EXIF is elsewhere. */
  @Override
  public ProbeAttachments attachments(ProbeBytes file) {
    return ProbeAttachments.NONE.withExif(file);
  }
}
