package dev.pixedge.engine;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.ImageDetails;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.Shot;
import dev.pixedge.store.Blob;
import java.util.List;
import java.util.Optional;

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
    return withSides(formatOf(file).read(file));
  }

  /**
   * The facts of this image with what it tells about how it was taken; the place included, the look
   * not. The beginning of a file is enough where all of that stands before the pixels, as in a
   * JPEG.
   *
   * <p>Faults: as above. Damage in what a file carries beside its pixels is none: it is not told.
   */
  public static ImageDetails details(Blob blob) {
    ProbeBytes file = ProbeBytes.of(blob.bytes());
    ProbeFormat format = formatOf(file);
    ImageFacts facts = withSides(format.read(file));
    ProbeAttachments found = attachments(format, file);
    return new ImageDetails(
        facts,
        found.profile().flatMap(ProbeProfile::name),
        found.exif().map(ProbeShot::of).orElse(Shot.NOTHING),
        Optional.empty());
  }

  private static ProbeAttachments attachments(ProbeFormat format, ProbeBytes file) {
    try {
      return format.attachments(file);
    } catch (FaultException _) {
      return ProbeAttachments.NONE;
    }
  }

  private static ProbeFormat formatOf(ProbeBytes file) {
    for (ProbeFormat format : FORMATS) {
      if (format.begins(file)) {
        return format;
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
