package dev.pixedge.engine.vips;

import dev.pixedge.engine.jpeg.Fraction;
import dev.pixedge.engine.jpeg.Outcome;
import dev.pixedge.engine.jpeg.ScaledJpeg;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the JVM compile the fast lane beside the first requests, once per process. Until then
 * libvips serves them: code that is not compiled yet would be slower.
 */
final class LaneWarmUp {
  private static final Logger log = LoggerFactory.getLogger(LaneWarmUp.class);

  private static final int SIDE = 768;
  private static final int ROUNDS = 15;

  private static final AtomicBoolean ASKED = new AtomicBoolean();
  private static final AtomicBoolean BEGUN = new AtomicBoolean();
  private static final AtomicBoolean DONE = new AtomicBoolean();

  private LaneWarmUp() {}

  /**
   * Whether the lane may be taken. When this is asked for the second time it begins on a thread of
   * its own, so that the first picture has the processor for itself.
   */
  static boolean isDoneOrBegins(LibVips vips) {
    if (ASKED.getAndSet(true)) {
      begin(vips);
    }
    return DONE.get();
  }

  private static void begin(LibVips vips) {
    if (BEGUN.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("lane-warm-up").start(() -> run(vips));
    }
  }

  private static void run(LibVips vips) {
    try {
      List<byte[]> files = List.of(noise(vips, false), noise(vips, true));
      for (int i = 0; i < ROUNDS; i++) {
        for (byte[] file : files) {
          for (Fraction fraction : Fraction.values()) {
            readRows(ScaledJpeg.decode(file, fraction));
          }
        }
      }
      DONE.set(true);
    } catch (VipsException e) {
      log.warn("the fast lane stays closed", e);
    }
  }

  private static void readRows(Outcome outcome) {
    if (outcome instanceof Outcome.Decoded pixels) {
      byte[] row = new byte[pixels.width() * pixels.bands()];
      for (int y = 0; y < pixels.height(); y++) {
        pixels.row(y, row);
      }
    }
  }

  /** A JPEG whose blocks have many coefficients. */
  private static byte[] noise(LibVips vips, boolean progressive) {
    try (Workspace workspace = new Workspace(vips)) {
      Image grey =
          workspace
              .call("gaussnoise", false)
              .options("width=%d,height=%d,mean=128,sigma=24".formatted(SIDE, SIDE))
              .image()
              .call("cast")
              .options("format=uchar")
              .image();
      return grey.and(grey)
          .and(grey)
          .call("copy")
          .options("interpretation=srgb")
          .image()
          .call("jpegsave_buffer")
          .options("Q=85,subsample-mode=on,interlace=" + progressive)
          .bytes();
    }
  }
}
