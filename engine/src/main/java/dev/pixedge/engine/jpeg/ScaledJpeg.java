package dev.pixedge.engine.jpeg;

import org.jspecify.annotations.Nullable;

/**
 * A JPEG that is decoded straight to a fraction of its size: 8-bit grey or YCbCr, sequential or, at
 * an eighth, progressive. Only what is without any doubt is decoded.
 */
public final class ScaledJpeg {
  private final byte[] file;
  private final Fraction fraction;
  private final Segments segments;
  private final Tables tables = new Tables();
  private final ColourMarkers colours = new ColourMarkers();
  private @Nullable Frame frame;
  private @Nullable ScanReader scans;

  private ScaledJpeg(byte[] file, Fraction fraction) throws Declined {
    this.file = file;
    this.fraction = fraction;
    this.segments = new Segments(file);
  }

  /** Decodes this file. */
  public static Outcome decode(byte[] file, Fraction fraction) {
    try {
      return new ScaledJpeg(file, fraction).decoded();
    } catch (Declined e) {
      return new Outcome.Left(e.found());
    }
  }

  private Outcome decoded() throws Declined {
    boolean more = true;
    while (more) {
      more = read(segments.marker());
    }
    if (frame == null || scans == null) {
      throw new Declined("no picture");
    }
    return Samples.of(frame, scans.planes(), fraction);
  }

  /** Reads what belongs to a marker; tells whether more is to be read. */
  private boolean read(int marker) throws Declined {
    switch (marker) {
      case Segments.SOF0, Segments.SOF1, Segments.SOF2 -> readFrame(marker == Segments.SOF2);
      case Segments.DQT -> tables.readSteps(segments);
      case Segments.DHT -> tables.readCodes(segments);
      case Segments.DRI -> tables.readInterval(segments);
      case Segments.APP0 -> colours.readApp0(segments);
      case Segments.APP14 -> colours.readApp14(segments);
      case Segments.SOS -> {
        return readScan();
      }
      case Segments.EOI -> {
        return false;
      }
      default -> skip(marker);
    }
    return true;
  }

  private void skip(int marker) throws Declined {
    if (marker != Segments.COM && (marker < Segments.APP0 || marker > Segments.APP15)) {
      throw new Declined("a marker of %x".formatted(marker));
    }
    segments.open();
    segments.skip();
  }

  private void readFrame(boolean progressive) throws Declined {
    if (frame != null) {
      throw new Declined("a second frame");
    }
    frame = Frame.read(segments, progressive);
    if (progressive && fraction != Fraction.EIGHTH) {
      throw new Declined("a progressive JPEG at more than an eighth");
    }
  }

  private boolean readScan() throws Declined {
    if (frame == null) {
      throw new Declined("a scan without a frame");
    }
    if (scans == null) {
      colours.check(frame);
      scans =
          frame.progressive()
              ? new ProgressiveReader(file, frame)
              : new SequentialReader(file, frame, fraction);
    }
    Scan scan = Scan.read(segments, frame);
    segments.goTo(scans.read(scan, tables, segments.position()));
    return !scans.isDone();
  }
}
