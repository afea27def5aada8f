package dev.pixedge.store;

/** Bytes with what is known about them. The array is shared, not copied: nobody may change it. */
public final class Blob {
  private final BlobInfo info;
  private final byte[] bytes;

  /** A blob of these bytes; {@code info} must state their number. */
  public Blob(BlobInfo info, byte[] bytes) {
    if (info.length() != bytes.length) {
      throw new IllegalArgumentException(
          info.length() + " bytes stated, " + bytes.length + " given");
    }
    this.info = info;
    this.bytes = bytes;
  }

  /** A blob that has not been stored yet, so that it has neither ETag nor metadata. */
  public static Blob of(String contentType, byte[] bytes) {
    return new Blob(BlobInfo.of(contentType, bytes.length), bytes);
  }

  public BlobInfo info() {
    return info;
  }

  public byte[] bytes() {
    return bytes;
  }
}
