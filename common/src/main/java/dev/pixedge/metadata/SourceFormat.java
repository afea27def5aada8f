package dev.pixedge.metadata;

/** A format that a source image can have, told from its first bytes. */
public enum SourceFormat {
  JPEG("image/jpeg"),
  PNG("image/png"),
  WEBP("image/webp"),
  GIF("image/gif"),
  AVIF("image/avif"),
  HEIC("image/heic"),
  TIFF("image/tiff"),
  BMP("image/bmp");

  private final String contentType;

  SourceFormat(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }
}
