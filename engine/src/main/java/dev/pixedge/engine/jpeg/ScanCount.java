package dev.pixedge.engine.jpeg;

/**
 * Whether a progressive JPEG has so few scans that it can be decoded without libvips' limits. These
 * refuse {@value #MOST} scans and more, because each passes over all blocks again, and the 100th
 * warning, where only a decoder of all coefficients would find wrong codes. Source: what libvips
 * 8.18.7 does with damaged files.
 */
public final class ScanCount {
  /** Scans from here on are left to libvips to judge. */
  static final int MOST = 100;

  private ScanCount() {}

  /** Whether it is a progressive JPEG of fewer scans; whatever looks like a scan counts as one. */
  public static boolean isOfFewScans(byte[] file) {
    return isProgressive(file) && scans(file) < MOST;
  }

  private static boolean isProgressive(byte[] file) {
    try {
      Segments segments = new Segments(file);
      int marker = segments.marker();
      while (marker != Segments.SOF2 && marker != Segments.SOS && marker != Segments.EOI) {
        segments.open();
        segments.skip();
        marker = segments.marker();
      }
      return marker == Segments.SOF2;
    } catch (Declined _) {
      return false;
    }
  }

  private static int scans(byte[] file) {
    int scans = 0;
    int at = Words.prefix(file, 0, file.length);
    while (at + 1 < file.length) {
      if ((file[at + 1] & 0xFF) == Segments.SOS) {
        scans++;
      }
      at = Words.prefix(file, at + 1, file.length);
    }
    return scans;
  }
}
