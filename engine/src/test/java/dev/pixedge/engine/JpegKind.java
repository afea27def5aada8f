package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.Node;

/**
 * How a JPEG is put together.
 *
 * @param horizontal how often luma is sampled across for each sample of colour
 * @param vertical the same down
 * @param grey whether there is luma alone
 * @param restartInterval units between restart markers, 0 for none
 * @param progressive whether its scans refine each other
 */
public record JpegKind(
    int horizontal, int vertical, boolean grey, int restartInterval, boolean progressive) {
  private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

  /** Sequential and in colour. */
  public static JpegKind sampled(int horizontal, int vertical) {
    return new JpegKind(horizontal, vertical, false, 0, false);
  }

  /** The same with restart markers. */
  public JpegKind restarted(int interval) {
    return new JpegKind(horizontal, vertical, grey, interval, progressive);
  }

  /** The same, progressive. */
  public JpegKind progressively() {
    return new JpegKind(horizontal, vertical, grey, restartInterval, true);
  }

  /** An image as a JPEG of this kind and quality, written by the JDK. */
  public Blob of(BufferedImage image, int quality) {
    BufferedImage source = grey ? inGrey(image) : image;
    ImageWriter writer = Written.writer("jpeg", "com.sun.imageio");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality / 100f);
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(output);
      writer.write(null, new IIOImage(source, null, metadata(writer, source, param)), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return Blob.of("image/jpeg", bytes.toByteArray());
  }

  private IIOMetadata metadata(ImageWriter writer, BufferedImage image, ImageWriteParam param)
      throws IOException {
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
    Node root = metadata.getAsTree(FORMAT);
    Node sequence = root.getLastChild();
    for (Node node = sequence.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals("sof")) {
        IIOMetadataNode first = (IIOMetadataNode) node.getFirstChild();
        first.setAttribute("HsamplingFactor", Integer.toString(horizontal));
        first.setAttribute("VsamplingFactor", Integer.toString(vertical));
      }
    }
    if (restartInterval > 0) {
      IIOMetadataNode restarts = new IIOMetadataNode("dri");
      restarts.setAttribute("interval", Integer.toString(restartInterval));
      sequence.insertBefore(restarts, sequence.getFirstChild());
    }
    metadata.setFromTree(FORMAT, root);
    return metadata;
  }

  private static BufferedImage inGrey(BufferedImage image) {
    BufferedImage grey =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        grey.getRaster().setSample(x, y, 0, image.getRGB(x, y) >> 8 & 0xFF);
      }
    }
    return grey;
  }
}
