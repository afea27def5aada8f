package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** GIFs, still and moving. */
public final class GifPictures {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private GifPictures() {}

  /** One frame. */
  public static Blob still(BufferedImage image) {
    return blob(Written.by("gif", "com.sun.imageio", image, param -> param));
  }

  /**
   * The quadrants of {@link TestCard}, which change places from frame to frame by half a turn; 100
   * ms a frame, for ever.
   */
  public static Blob animated(int width, int height, int frames) {
    ImageWriter writer = Written.writer("gif", "com.sun.imageio");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < frames; i++) {
        BufferedImage image =
            JpegPictures.stored(TestCard.quadrants(width, height), i % 2 == 0 ? 1 : 3);
        BufferedImage frame = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED);
        frame.createGraphics().drawImage(image, 0, 0, null);
        writer.writeToSequence(new IIOImage(frame, null, metadata(writer, frame, i == 0)), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return blob(bytes.toByteArray());
  }

  /** As many frames of one pixel as wanted: 20 bytes each. */
  public static Blob ofTinyFrames(int frames) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(new byte[] {1, 0, 1, 0, (byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
    byte[] control = {0x21, (byte) 0xF9, 4, 0, 10, 0, 0, 0};
    byte[] frame = {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0};
    for (int i = 0; i < frames; i++) {
      bytes.writeBytes(control);
      bytes.writeBytes(frame);
    }
    bytes.write(0x3B);
    return blob(bytes.toByteArray());
  }

  /** A screen of one pixel whose only frame claims 65,535 by 65,535. */
  public static Blob ofAFrameLargerThanItsScreen() {
    byte[] bytes = ofTinyFrames(1).bytes().clone();
    int size = bytes.length - 1 - 15 + 5;
    Arrays.fill(bytes, size, size + 4, (byte) 0xFF);
    return blob(bytes);
  }

  private static IIOMetadata metadata(ImageWriter writer, BufferedImage frame, boolean first)
      throws IIOInvalidTreeException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(frame), writer.getDefaultWriteParam());
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("delayTime", "10");
    control.setAttribute("transparentColorIndex", "0");
    root.appendChild(control);
    if (first) {
      IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
      loop.setAttribute("applicationID", "NETSCAPE");
      loop.setAttribute("authenticationCode", "2.0");
      loop.setUserObject(new byte[] {1, 0, 0});
      IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
      extensions.appendChild(loop);
      root.appendChild(extensions);
    }
    metadata.mergeTree(FORMAT, root);
    return metadata;
  }

  private static Blob blob(byte[] bytes) {
    return Blob.of("image/gif", bytes);
  }
}
