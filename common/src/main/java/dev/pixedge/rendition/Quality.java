package dev.pixedge.rendition;

/** A quality from 1 to 100. */
public sealed interface Quality {
  int value();

  /** {@code Q}: the encoder's own scale for JPEG and WebP; never raises that of a JPEG source. */
  record Absolute(int value) implements Quality {}

  /** {@code q}: percent of the source's own quality when that is a JPEG, else like absolute. */
  record Relative(int value) implements Quality {}
}
