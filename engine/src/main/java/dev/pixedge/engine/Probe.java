package dev.pixedge.engine;

import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.store.Blob;
import java.util.List;

/** Reads what an image's header says, without decoding it and without an image library. */
public final class Probe {
  private static final List<ProbeFormat> FORMATS =
      List.of(
          new ProbeJpeg(),
          new ProbePng(),
          new ProbeWebp(),
          new ProbeGif(),
          new ProbeHeif(),
          new ProbeTiff(),
          new ProbeBmp());

  private Probe() {}

  /**
   * The facts of this image. Its format is told from the bytes alone.
   *
   * <p>Faults: {@code NOT_AN_IMAGE} for bytes of no known format, {@code SOURCE_CORRUPT} for a
   * header that contradicts itself. A file that is cut short after its header passes.
   */
  public static ImageFacts of(Blob blob) {
    ProbeBytes file = ProbeBytes.of(blob.bytes());
    for (ProbeFormat format : FORMATS) {
      if (format.begins(file)) {
        return withSides(format.read(file));
      }
    }
    throw Fault.NOT_AN_IMAGE.because(
        "source: expected a JPEG, PNG, WebP, GIF, AVIF, HEIC, TIFF or BMP image, got "
            + file.length()
            + " bytes of something else");
  }

  private static ImageFacts withSides(ImageFacts facts) {
    if (facts.width() < 1 || facts.height() < 1) {
      throw ProbeBytes.corrupt(
          "source: expected sides of at least 1 pixel, got "
              + facts.width()
              + "x"
              + facts.height());
    }
    return facts;
  }
}
