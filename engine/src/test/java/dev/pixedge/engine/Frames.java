package dev.pixedge.engine;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What an animated WebP says about its frames.
 *
 * @param delays how long each is shown, in milliseconds
 * @param loops how often it plays, 0 for ever
 */
record Frames(List<Integer> delays, int loops) {
  private static final int FIRST_CHUNK = 12;

  static Frames of(Blob webp) {
    ByteBuffer file = ByteBuffer.wrap(webp.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    List<Integer> delays = new ArrayList<>();
    int loops = -1;
    for (int at = FIRST_CHUNK; at + 8 <= file.capacity(); ) {
      String name = new String(webp.bytes(), at, 4, StandardCharsets.ISO_8859_1);
      if (name.equals("ANMF")) {
        delays.add(file.getInt(at + 8 + 12) & 0xFFFFFF);
      } else if (name.equals("ANIM")) {
        loops = file.getShort(at + 8 + 4);
      }
      int length = file.getInt(at + 4);
      at += 8 + length + (length & 1);
    }
    return new Frames(delays, loops);
  }

  /** The pixels of one frame that covers the whole picture. */
  static BufferedImage pixels(Blob webp, int frame) {
    try (ImageInputStream input =
        ImageIO.createImageInputStream(new ByteArrayInputStream(webp.bytes()))) {
      ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
      try {
        reader.setInput(input);
        return reader.read(frame);
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
