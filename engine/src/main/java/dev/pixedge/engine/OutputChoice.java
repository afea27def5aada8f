package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Encoding;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Quality;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a picture is really written: the format asked for is a ceiling, and so is the quality.
 *
 * @param format never {@link OutputFormat#COMPAT}
 * @param quality 1 to 100; means nothing for PNG and GIF
 * @param progressive whether a JPEG is written progressively
 * @param moves whether the result is an animation
 */
public record OutputChoice(OutputFormat format, int quality, boolean progressive, boolean moves) {
  /** The encoder of AVIF makes something else of pictures below this side. */
  private static final int AVIF_MIN_SIDE = 16;

  /**
   * What an encoder that cannot be stopped may be given. AVIF at its least effort takes about 0.06
   * microseconds a pixel on a core of 2026, so 0.6 s; WebP about 0.13, so 6.5 s. The first is also
   * the limit of x-oss-process, 4096x2304.
   */
  private static final long AVIF_PIXELS = 9_437_184;

  private static final long WEBP_PIXELS = 50_000_000;

  /** The format has 14 bits for a side. */
  private static final int WEBP_MAX_SIDE = 16_383;

  /**
   * Decides it.
   *
   * @param transparent whether the result may have transparency
   * @param sourceQuality the quality of a JPEG source, where it is known
   */
  public static OutputChoice of(
      Encoding asked,
      ImageFacts facts,
      Plan plan,
      boolean transparent,
      Policy.Formats formats,
      OptionalInt sourceQuality) {
    boolean moves = plan.frames() > 1;
    OutputFormat format =
        switch (asked.format()) {
          case AVIF ->
              avif(plan.size(), moves, formats) ? OutputFormat.AVIF : webp(plan, transparent);
          case WEBP -> webp(plan, transparent);
          case GIF -> gif(facts, plan, transparent);
          case COMPAT -> compat(moves, transparent);
          case JPEG, PNG -> asked.format();
        };
    return new OutputChoice(
        format,
        quality(asked.quality(), format, formats, sourceQuality),
        asked.progressive(),
        moves && (format == OutputFormat.GIF || format == OutputFormat.WEBP));
  }

  /** The media type of the format. */
  public String contentType() {
    return SourceFormat.valueOf(format.name()).contentType();
  }

  private static boolean avif(Plan.Size size, boolean moves, Policy.Formats formats) {
    return !moves
        && size.pixels() <= Math.min(formats.avifPixels(), AVIF_PIXELS)
        && Math.min(size.width(), size.height()) >= AVIF_MIN_SIDE;
  }

  private static OutputFormat webp(Plan plan, boolean transparent) {
    return Math.max(plan.size().width(), plan.size().height()) <= WEBP_MAX_SIDE
            && plan.size().pixels() <= WEBP_PIXELS
        ? OutputFormat.WEBP
        : compat(plan.frames() > 1, transparent);
  }

  /** A picture that neither was a GIF nor moves is kept in its own format. */
  private static OutputFormat gif(ImageFacts facts, Plan plan, boolean transparent) {
    if (plan.frames() > 1) {
      return OutputFormat.GIF;
    }
    return switch (facts.format()) {
      case GIF -> OutputFormat.GIF;
      case PNG -> OutputFormat.PNG;
      case WEBP -> webp(plan, transparent);
      case JPEG, AVIF, HEIC, TIFF, BMP -> compat(false, transparent);
    };
  }

  private static OutputFormat compat(boolean moves, boolean transparent) {
    if (moves) {
      return OutputFormat.GIF;
    }
    return transparent ? OutputFormat.PNG : OutputFormat.JPEG;
  }

  private static int quality(
      Optional<Quality> asked, OutputFormat format, Policy.Formats formats, OptionalInt source) {
    Quality quality = asked.orElseGet(() -> new Quality.Absolute(usual(format, formats)));
    return SourceQuality.applied(quality, source);
  }

  private static int usual(OutputFormat format, Policy.Formats formats) {
    return switch (format) {
      case AVIF -> formats.avif();
      case WEBP -> formats.webp();
      case JPEG, PNG, GIF, COMPAT -> formats.jpeg();
    };
  }
}
