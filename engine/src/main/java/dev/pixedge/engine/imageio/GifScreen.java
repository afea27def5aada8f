package dev.pixedge.engine.imageio;

import dev.pixedge.metadata.ImageFacts;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;

/** The whole screen of a GIF, of which the first frame may cover only a part. */
final class GifScreen {
  private static final String METADATA = "javax_imageio_gif_image_1.0";

  private GifScreen() {}

  static BufferedImage whole(ImageReader reader, BufferedImage frame, ImageFacts facts)
      throws IOException {
    if (frame.getWidth() == facts.width() && frame.getHeight() == facts.height()) {
      return frame;
    }
    IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(METADATA);
    if (!(root.getElementsByTagName("ImageDescriptor").item(0) instanceof IIOMetadataNode place)) {
      throw new IOException("a frame without a place");
    }
    BufferedImage screen = Srgb.canvas(facts.width(), facts.height(), true);
    Graphics2D graphics = screen.createGraphics();
    graphics.drawImage(
        frame,
        Integer.parseInt(place.getAttribute("imageLeftPosition")),
        Integer.parseInt(place.getAttribute("imageTopPosition")),
        null);
    graphics.dispose();
    return screen;
  }
}
