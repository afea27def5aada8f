package dev.pixedge.rendition;

/** What of a picture is kept when the rest is cut off. */
public sealed interface Focus permits Gravity, FocalPoint {
  /** The offset from the left, in pixels, of a window in a picture, by their widths. */
  int left(int whole, int window);

  /** The offset from the top, in pixels, of a window in a picture, by their heights. */
  int top(int whole, int window);
}
