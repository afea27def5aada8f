package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
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
    List<BufferedImage> images =
        IntStream.range(0, frames)
            .mapToObj(
                i -> JpegPictures.stored(TestCard.quadrants(width, height), i % 2 == 0 ? 1 : 3))
            .toList();
    return moving(images, Collections.nCopies(frames, 100), 0);
  }

  /**
   * These images of one size as frames.
   *
   * @param delays of each frame, in milliseconds, multiples of 10
   * @param loops how often it plays again, 0 for ever
   */
  public static Blob moving(List<BufferedImage> images, List<Integer> delays, int loops) {
    ImageWriter writer = Written.writer("gif", "com.sun.imageio");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < images.size(); i++) {
        BufferedImage image = images.get(i);
        BufferedImage frame =
            new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED);
        frame.createGraphics().drawImage(image, 0, 0, null);
        IIOMetadata metadata = metadata(writer, frame, delays.get(i));
        if (i == 0) {
          addLoops(metadata, loops);
        }
        writer.writeToSequence(new IIOImage(frame, null, metadata), null);
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

  private static IIOMetadata metadata(ImageWriter writer, BufferedImage frame, int delay)
      throws IIOInvalidTreeException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(frame), writer.getDefaultWriteParam());
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("delayTime", Integer.toString(delay / 10));
    control.setAttribute("transparentColorIndex", "0");
    root.appendChild(control);
    metadata.mergeTree(FORMAT, root);
    return metadata;
  }

  private static void addLoops(IIOMetadata metadata, int loops) throws IIOInvalidTreeException {
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, (byte) loops, (byte) (loops >> 8)});
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(loop);
    root.appendChild(extensions);
    metadata.mergeTree(FORMAT, root);
  }

  private static Blob blob(byte[] bytes) {
    return Blob.of("image/gif", bytes);
  }
}
