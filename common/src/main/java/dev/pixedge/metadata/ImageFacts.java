package dev.pixedge.metadata;

/**
 * What an image's header says, without decoding it.
 *
 * @param format the format, told from the bytes
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation the EXIF orientation, 1 to 8; always 1 for AVIF and HEIC, which every decoder
 *     returns as they are to be seen
 * @param frames the number of pictures in an animation, 1 for a still image
 * @param alpha whether it may have transparency
 * @param profile whether it carries a colour profile
 */
public record ImageFacts(
    SourceFormat format,
    int width,
    int height,
    int orientation,
    int frames,
    boolean alpha,
    boolean profile) {

  /** The width as it is seen once the orientation is applied. */
  public int seenWidth() {
    return orientation < 5 ? width : height;
  }

  /** The height as it is seen once the orientation is applied. */
  public int seenHeight() {
    return orientation < 5 ? height : width;
  }
}
