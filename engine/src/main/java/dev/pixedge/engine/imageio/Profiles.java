package dev.pixedge.engine.imageio;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * Finds the colour profile of a PNG, which the JDK's reader keeps as metadata and does not apply.
 */
final class Profiles {
  private static final String PNG_METADATA = "javax_imageio_png_1.0";

  /** Longer than any profile of a picture; a compressed chunk can claim anything. */
  private static final int LONGEST = 4_000_000;

  private Profiles() {}

  /** The embedded profile where the reader leaves it to us; a damaged one counts as none. */
  static Optional<ICC_Profile> embedded(ImageReader reader, ImageFacts facts) throws IOException {
    if (facts.format() != SourceFormat.PNG || !facts.profile()) {
      return Optional.empty();
    }
    IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(PNG_METADATA);
    if (root.getElementsByTagName("iCCP").item(0) instanceof IIOMetadataNode node
        && node.getUserObject() instanceof byte[] compressed) {
      return inflated(compressed);
    }
    return Optional.empty();
  }

  private static Optional<ICC_Profile> inflated(byte[] compressed) {
    try (InflaterInputStream input =
        new InflaterInputStream(new ByteArrayInputStream(compressed))) {
      return Optional.of(ICC_Profile.getInstance(input.readNBytes(LONGEST)));
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
