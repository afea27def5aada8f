package dev.pixedge.local.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as the bytes of JPEG, PNG and GIF files. */
final class ImageFiles {
  /** An APP1 segment with the one EXIF entry Orientation (0x0112) = 6: turn right to look at it. */
  private static final byte[] TURN_RIGHT =
      HexFormat.ofDelimiter(" ")
          .parseHex(
              "ff e1 00 22 45 78 69 66 00 00 4d 4d 00 2a 00 00 00 08 00 01"
                  + " 01 12 00 03 00 00 00 01 00 06 00 00 00 00 00 00");

  private ImageFiles() {}

  /** A JPEG of this quality, 0 to 1. */
  static byte[] jpeg(Canvas picture, float quality) throws IOException {
    return jpeg(picture.image(), quality);
  }

  /**
   * A JPEG that lies on its side and says so in its EXIF orientation, as phones store upright
   * photos.
   */
  static byte[] jpegOnItsSide(Canvas picture, float quality) throws IOException {
    BufferedImage lying =
        new BufferedImage(picture.height, picture.width, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.height; y++) {
      for (int x = 0; x < picture.width; x++) {
        lying.setRGB(y, picture.width - 1 - x, picture.at(x, y));
      }
    }
    byte[] plain = jpeg(lying, quality);
    ByteArrayOutputStream turned = new ByteArrayOutputStream(plain.length + TURN_RIGHT.length);
    turned.write(plain, 0, 2);
    turned.writeBytes(TURN_RIGHT);
    turned.write(plain, 2, plain.length - 2);
    return turned.toByteArray();
  }

  static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageIO.write(picture, "png", out);
    }
    return file.toByteArray();
  }

  /** A GIF that repeats these frames for ever, each shown for so many hundredths of a second. */
  static byte[] gif(List<BufferedImage> frames, int hundredths) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage frame : frames) {
        IIOMetadata facts =
            writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
        facts.mergeTree(facts.getNativeMetadataFormatName(), frameFacts(facts, hundredths));
        writer.writeToSequence(new IIOImage(frame, null, facts), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  /** The delay of a frame, and the Netscape extension by which a GIF repeats without end. */
  private static IIOMetadataNode frameFacts(IIOMetadata facts, int hundredths) {
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(hundredths));
    IIOMetadataNode endless = new IIOMetadataNode("ApplicationExtension");
    endless.setAttribute("applicationID", "NETSCAPE");
    endless.setAttribute("authenticationCode", "2.0");
    endless.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(endless);
    IIOMetadataNode root = new IIOMetadataNode(facts.getNativeMetadataFormatName());
    root.appendChild(control);
    root.appendChild(extensions);
    return root;
  }

  private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      writer.setOutput(out);
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(quality);
      writer.write(null, new IIOImage(picture, null, null), settings);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
