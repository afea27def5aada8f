package dev.pixedge.rendition;

import java.util.Locale;

/** A format that a picture can be asked for in. */
public enum OutputFormat {
  AVIF,
  WEBP,
  JPEG,
  PNG,
  GIF,
  /** JPEG, or PNG when the picture has transparency, or GIF when it moves. */
  COMPAT;

  /** How the language writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a quality means something in this format. */
  public boolean takesQuality() {
    return this != PNG && this != GIF;
  }

  /** Whether it may be written as JPEG, so that progressive or not means something. */
  public boolean takesInterlace() {
    return this == JPEG || this == COMPAT;
  }
}
