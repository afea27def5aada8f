package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.store.Blob;

/**
 * How many bytes a decoder must hold at once, told from the header. A picture that is stored from
 * the top down streams through in rows; others must lie in memory as a whole, however small they
 * become afterwards. Figures are those of the libraries in use, rounded up.
 */
public final class DecodeMemory {
  /** Rows on their way through a pipeline. */
  private static final long ROWS = 100_000_000;

  /** Coefficients are 16 bits wide. */
  private static final int COEFFICIENT = 2;

  private static final int INTERLACE_AT = 28;
  private static final int GREY = 0;
  private static final int ROWS_PER_STRIP = 0x116;
  private static final int SAMPLES = 0x115;
  private static final int BITS = 0x102;
  private static final int TILE_HEIGHT = 0x143;

  private DecodeMemory() {}

  /** For a source of these facts, of which a header was read without a fault. */
  public static long of(Blob source, ImageFacts facts) {
    ProbeBytes file = ProbeBytes.of(source.bytes());
    long pixels = (long) facts.width() * facts.height();
    return ROWS
        + switch (facts.format()) {
          case JPEG -> jpeg(file, pixels);
          case PNG -> file.u8(INTERLACE_AT) == 0 ? 0 : pixels * pngBytes(file);
          // a canvas, the one before it, and what a lossless decoder works in
          case WEBP -> pixels * 8;
          case GIF -> pixels * 8;
          // planes of up to 16 bits, the decoder's own frames, and the colours made of them
          case AVIF, HEIC -> pixels * 14;
          case TIFF -> tiff(file, facts);
          case BMP -> pixels * 8;
        };
  }

  /**
   * Every coefficient of a picture that comes in several scans. Source: libjpeg, {@code
   * has_multiple_scans}.
   */
  private static long jpeg(ProbeBytes file, long pixels) {
    JpegScan scan = JpegScan.first(file);
    return scan.isOneOfMany() ? (long) (pixels * scan.samplesPerPixel() * COEFFICIENT) : 0;
  }

  /** A palette comes out as four bytes. */
  private static int pngBytes(ProbeBytes file) {
    int depth = Math.max(file.u8(24), 8) / 8;
    return depth * (file.u8(25) == GREY ? 2 : 4);
  }

  /** One strip, or one row of tiles, twice: as it is stored and as it is read. */
  private static long tiff(ProbeBytes file, ImageFacts facts) {
    ProbeIfd page = ProbeIfd.first(file);
    long rows =
        page.has(TILE_HEIGHT)
            ? page.value(TILE_HEIGHT, facts.height())
            : page.value(ROWS_PER_STRIP, facts.height());
    long pixels = Math.min(rows, facts.height()) * facts.width();
    long sampleBytes = Math.max(1, page.value(BITS, 8) / 8);
    return 2 * pixels * sampleBytes * Math.clamp(page.value(SAMPLES, 1), 1, 8);
  }
}
