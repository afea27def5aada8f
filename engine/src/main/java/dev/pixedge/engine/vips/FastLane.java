package dev.pixedge.engine.vips;

import dev.pixedge.engine.jpeg.Fraction;
import dev.pixedge.engine.jpeg.Outcome;
import dev.pixedge.engine.jpeg.ScaledJpeg;
import dev.pixedge.rendition.OutputFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The short way from a JPEG to a small picture: decoded straight to the size that libvips would
 * shrink it to while it decodes. Whatever is uncommon or in doubt goes to libvips all the same.
 */
final class FastLane {
  private static final Logger log = LoggerFactory.getLogger(FastLane.class);

  private final boolean open;
  private final OutputFormat format;
  private boolean taken;

  /** The lane to a picture of this format; one that is not {@code open} takes nothing. */
  FastLane(boolean open, OutputFormat format) {
    this.open = open;
    this.format = format;
  }

  /**
   * The fraction of the size at which a JPEG is decoded here, or empty when libvips does it. Colour
   * may come out at half the resolution of luma, which is how these formats are written anyway.
   *
   * @param profile whether its colours are others than those of sRGB
   * @param shrink by how much libvips would shrink it while it decodes
   */
  static Optional<Fraction> fraction(boolean profile, int shrink, OutputFormat format) {
    boolean halvesColour =
        switch (format) {
          case JPEG, WEBP, AVIF -> true;
          case PNG, GIF, COMPAT -> false;
        };
    if (!halvesColour || profile) {
      return Optional.empty();
    }
    return switch (shrink) {
      case 8 -> Optional.of(Fraction.EIGHTH);
      case 4 -> Optional.of(Fraction.QUARTER);
      default -> Optional.empty();
    };
  }

  /** The shrunk picture, or empty when libvips has to look at the file. */
  Optional<Image> image(Workspace workspace, byte[] file, boolean profile, int shrink) {
    if (!open) {
      return Optional.empty();
    }
    Optional<Image> image =
        fraction(profile, shrink, format).flatMap(fraction -> image(workspace, file, fraction));
    taken = image.isPresent();
    return image;
  }

  /** Whether a picture came this way. */
  boolean isTaken() {
    return taken;
  }

  private static Optional<Image> image(Workspace workspace, byte[] file, Fraction fraction) {
    return switch (ScaledJpeg.decode(file, fraction)) {
      case Outcome.Decoded pixels -> Optional.of(workspace.picture(pixels));
      case Outcome.Left left -> {
        log.debug("left to libvips: {}", left.found());
        yield Optional.empty();
      }
    };
  }
}
