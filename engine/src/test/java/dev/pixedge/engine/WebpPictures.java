package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageWriteParam;

/** WebPs, lossy, lossless and moving. */
public final class WebpPictures {
  private static final int FILE_HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  private WebpPictures() {}

  /** Lossy, of this quality; with an alpha plane when the image has one. */
  public static Blob lossy(BufferedImage image, int quality) {
    return blob(written(image, "Lossy", quality));
  }

  /** Lossless. */
  public static Blob lossless(BufferedImage image) {
    return blob(written(image, "Lossless", 50));
  }

  /** Lossless frames of the quadrants of {@link TestCard}, which turn; 100 ms each, for ever. */
  public static Blob animated(int width, int height, int frames) {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    chunks.writeBytes(extendedHeader(width, height, 0x02));
    chunks.writeBytes(chunk("ANIM", new byte[6]));
    for (int i = 0; i < frames; i++) {
      BufferedImage frame =
          JpegPictures.stored(TestCard.quadrants(width, height), i % 2 == 0 ? 1 : 3);
      chunks.writeBytes(animationFrame(width, height, written(frame, "Lossless", 50)));
    }
    return blob(file(chunks.toByteArray()));
  }

  /** A lossless WebP with this EXIF orientation. */
  public static Blob withOrientation(BufferedImage stored, int orientation) {
    byte[] picture = written(stored, "Lossless", 50);
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    chunks.writeBytes(extendedHeader(stored.getWidth(), stored.getHeight(), 0x08));
    chunks.write(picture, FILE_HEADER, picture.length - FILE_HEADER);
    chunks.writeBytes(chunk("EXIF", JpegPictures.exif(orientation)));
    return blob(file(chunks.toByteArray()));
  }

  /** A lossless WebP with this colour profile. */
  public static Blob withProfile(BufferedImage image, byte[] profile) {
    byte[] picture = written(image, "Lossless", 50);
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    chunks.writeBytes(extendedHeader(image.getWidth(), image.getHeight(), 0x20));
    chunks.writeBytes(chunk("ICCP", profile));
    chunks.write(picture, FILE_HEADER, picture.length - FILE_HEADER);
    return blob(file(chunks.toByteArray()));
  }

  /** A lossless WebP behind a header that states another size. */
  public static Blob onCanvas(BufferedImage image, int width, int height) {
    byte[] picture = written(image, "Lossless", 50);
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    chunks.writeBytes(extendedHeader(width, height, 0));
    chunks.write(picture, FILE_HEADER, picture.length - FILE_HEADER);
    return blob(file(chunks.toByteArray()));
  }

  private static byte[] extendedHeader(int width, int height, int flags) {
    ByteBuffer header = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(flags);
    putU24(header, width - 1);
    putU24(header, height - 1);
    return chunk("VP8X", header.array());
  }

  private static byte[] animationFrame(int width, int height, byte[] still) {
    int length = still.length - FILE_HEADER;
    ByteBuffer frame = ByteBuffer.allocate(16 + length).order(ByteOrder.LITTLE_ENDIAN);
    putU24(frame, 0);
    putU24(frame, 0);
    putU24(frame, width - 1);
    putU24(frame, height - 1);
    putU24(frame, 100);
    frame.put((byte) 0x02);
    frame.put(still, FILE_HEADER, length);
    return chunk("ANMF", frame.array());
  }

  private static void putU24(ByteBuffer buffer, int value) {
    buffer.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
  }

  private static byte[] chunk(String name, byte[] content) {
    return ByteBuffer.allocate(CHUNK_HEADER + content.length + (content.length & 1))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static byte[] file(byte[] chunks) {
    return ByteBuffer.allocate(FILE_HEADER + chunks.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(chunks.length + 4)
        .put("WEBP".getBytes(StandardCharsets.US_ASCII))
        .put(chunks)
        .array();
  }

  private static byte[] written(BufferedImage image, String type, int quality) {
    return Written.by(
        "webp",
        "com.luciad",
        image,
        param -> {
          param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
          param.setCompressionType(type);
          param.setCompressionQuality(quality / 100f);
          return param;
        });
  }

  private static Blob blob(byte[] bytes) {
    return Blob.of("image/webp", bytes);
  }
}
