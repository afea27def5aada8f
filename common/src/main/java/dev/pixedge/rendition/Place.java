package dev.pixedge.rendition;

/** What is kept is known from the sizes alone. */
public sealed interface Place extends Focus permits Gravity, FocalPoint {
  /** The offset from the left, in pixels, of a window in a picture, by their widths. */
  int left(int whole, int window);

  /** The offset from the top, in pixels, of a window in a picture, by their heights. */
  int top(int whole, int window);
}
