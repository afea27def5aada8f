package dev.pixedge.engine;

import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.policy.Policy;
import dev.pixedge.store.Blob;

/** Refuses sources that would cost too much, from their headers, before anything is decoded. */
public final class Guard {
  /** The longest side of a source in pixels. Source: x-oss-process, global limits. */
  public static final int SIDE = 30_000;

  /**
   * The most frames of a source. An animation's cost grows with its frames even where they are tiny
   * (each has a palette, a delay and a place in the encoder), and 1,000 frames are 40 seconds of
   * video at 25 frames a second: what is longer should be a video. It is also the range of the
   * action {@code cgif}.
   */
  public static final int FRAMES = 1_000;

  /** The most bytes of memory that decoding a source may need. */
  public static final long MEMORY = 1_500_000_000;

  private final Policy.Limits limits;

  /** A guard of these limits; {@code sourceBytes} and {@code sourcePixels} are what it uses. */
  public Guard(Policy.Limits limits) {
    this.limits = limits;
  }

  /**
   * The facts of a source that is within the limits.
   *
   * <p>Faults: {@code SOURCE_TOO_LARGE} with the limit and what was found, and those of {@link
   * Probe#of}.
   */
  public ImageFacts check(Blob source) {
    refuseOver(limits.sourceBytes(), source.bytes().length, "bytes");
    ImageFacts facts = Probe.of(source);
    refuseOver(SIDE, facts.width(), "width");
    refuseOver(SIDE, facts.height(), "height");
    refuseOver(FRAMES, facts.frames(), "frames");
    long pixels = (long) facts.width() * facts.height() * facts.frames();
    refuseOver(limits.sourcePixels(), pixels, "pixels of all frames");
    refuseOver(MEMORY, DecodeMemory.of(source, facts), "bytes of memory to decode it");
    return facts;
  }

  private static void refuseOver(long limit, long found, String what) {
    if (found > limit) {
      throw Fault.SOURCE_TOO_LARGE.because(
          "source " + what + ": expected at most " + limit + ", got " + found);
    }
  }
}
