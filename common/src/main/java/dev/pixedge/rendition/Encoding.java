package dev.pixedge.rendition;

import java.util.Optional;

/**
 * How a picture is written.
 *
 * @param quality present exactly when the format takes one
 * @param progressive whether a JPEG is written progressively; true for other formats
 * @param format the format asked for
 */
public record Encoding(Optional<Quality> quality, boolean progressive, OutputFormat format) {
  public Encoding {
    if (quality.isPresent() != format.takesQuality()) {
      throw new IllegalArgumentException("quality " + quality + " for " + format);
    }
    if (!progressive && !format.takesInterlace()) {
      throw new IllegalArgumentException("baseline for " + format);
    }
  }
}
