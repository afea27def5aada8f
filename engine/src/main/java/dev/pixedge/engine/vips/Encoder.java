package dev.pixedge.engine.vips;

import dev.pixedge.engine.OutputChoice;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.rendition.OutputFormat;

/** Writes pictures: which operation of libvips, with which options. No metadata is kept. */
final class Encoder {
  private Encoder() {}

  static byte[] encode(Image image, OutputChoice choice) {
    return switch (choice.format()) {
      case JPEG, COMPAT -> jpeg(Colour.overWhite(image), choice);
      case PNG -> save(image, "pngsave_buffer", "compression=6");
      case WEBP -> save(image, "webpsave_buffer", "effort=4,Q=" + choice.quality());
      case AVIF -> save(upright(image), "heifsave_buffer", avif(image, choice.quality()));
      case GIF -> save(image, "gifsave_buffer", "effort=1");
    };
  }

  /**
   * How long it takes to write a picture of this size, compared with others: about nanoseconds on
   * one core, as measured.
   */
  static long effort(OutputFormat format, Size size) {
    int perPixel =
        switch (format) {
          case JPEG, COMPAT -> 12;
          case AVIF -> 80;
          case WEBP -> 100;
          case PNG, GIF -> 150;
        };
    return perPixel * size.pixels();
  }

  /** Colour at half resolution, as sharp writes it. */
  private static byte[] jpeg(Image image, OutputChoice choice) {
    return save(
        image,
        "jpegsave_buffer",
        "optimize-coding=true,subsample-mode=on,interlace=%s,Q=%d"
            .formatted(choice.progressive(), choice.quality()));
  }

  private static String avif(Image image, int quality) {
    return "compression=av1,bitdepth=8,subsample-mode=on,effort=%d,Q=%d"
        .formatted(AvifScale.effort(image.size().pixels()), AvifScale.quality(quality));
  }

  /**
   * The pixels are turned already, yet the header of the source would become a turn of the AVIF.
   */
  private static Image upright(Image image) {
    return image.with("orientation", 1);
  }

  private static byte[] save(Image image, String operation, String options) {
    return image.call(operation).options(options + ",keep=none").bytes();
  }
}
