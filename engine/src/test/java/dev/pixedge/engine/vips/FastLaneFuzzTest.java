package dev.pixedge.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.MutatedJpegs;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.engine.Probe;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.policy.Policy.Damaged;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.store.Blob;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Mutated JPEGs end in the same way in both lanes: in no picture, or in two that look alike. The
 * property {@code pixedge.fuzz} says how many there are, {@code pixedge.seed} which.
 */
final class FastLaneFuzzTest {
  private static final int COUNT = Integer.getInteger("pixedge.fuzz", 2_000);
  private static final long SEED = Long.getLong("pixedge.seed", 2026);

  /**
   * In levels, on average over all pixels of one picture. Colour is kept at half the size, and
   * noise of broken bits lies in the coefficients that a quarter leaves out and libjpeg's does not.
   */
  private static final double LUMA = 32;

  private static final double COLOURS = 80;

  private final LibVips vips = new LibVips(LibraryFile.find().orElseThrow(), 1);
  private int refused;
  private int left;
  private int alike;
  private double lumaApart;
  private double coloursApart;

  @Test
  void neverAnswersOtherThanLibvipsDoes() {
    MutatedJpegs mutated = new MutatedJpegs(SEED);
    for (int i = 0; i < COUNT; i++) {
      byte[] file = mutated.next();
      compare(file, 18, "number " + i);
      compare(file, 34, "number " + i);
    }
    System.getLogger(getClass().getName())
        .log(
            System.Logger.Level.INFO,
            "{0} refused by their headers, {1} left to libvips, {2} alike:"
                + " luma on average up to {3} levels apart, a colour up to {4}",
            refused,
            left,
            alike,
            lumaApart,
            coloursApart);
    assertThat(alike).isPositive();
    assertThat(left).isPositive();
  }

  private void compare(byte[] file, int side, String which) {
    Optional<ImageFacts> facts = facts(file);
    if (facts.isEmpty()) {
      refused++;
      return;
    }
    long start = System.nanoTime();
    Optional<byte[]> fast = fast(file, facts.get(), side);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as(which)
        .isLessThan(VipsEngine.ALLOWED);
    if (fast.isEmpty()) {
      left++;
      return;
    }
    byte[] plain =
        plain(file, facts.get(), side)
            .orElseThrow(() -> new AssertionError(which + ": libvips refuses it"));
    assertThat(fast.get()).hasSameSizeAs(plain);
    lumaApart = Math.max(lumaApart, distance(fast.get(), plain, FastLaneFuzzTest::luma));
    for (int band = 0; band < 3; band++) {
      int each = band;
      double apart = distance(fast.get(), plain, (samples, at) -> samples[at + each] & 0xFF);
      coloursApart = Math.max(coloursApart, apart);
    }
    assertThat(lumaApart).as("%s: luma", which).isLessThan(LUMA);
    assertThat(coloursApart).as("%s: colours", which).isLessThan(COLOURS);
    alike++;
  }

  private static Optional<ImageFacts> facts(byte[] file) {
    try {
      ImageFacts facts = Probe.of(Blob.of("image/jpeg", file));
      boolean small = facts.width() <= 2_000 && facts.height() <= 2_000;
      return small && facts.format() == SourceFormat.JPEG ? Optional.of(facts) : Optional.empty();
    } catch (FaultException _) {
      return Optional.empty();
    }
  }

  /** What the fast lane makes of it alone; empty when it leaves it to libvips. */
  private Optional<byte[]> fast(byte[] file, ImageFacts facts, int side) {
    try (Workspace workspace = new Workspace(vips)) {
      FastLane lane = new FastLane(true, OutputFormat.JPEG);
      Source source = new Source(workspace, file, facts, Damaged.REFUSE, true, lane);
      Size target = target(facts, side);
      try {
        Source.Opened opened = source.openFor(target);
        return lane.isTaken() ? Optional.of(pixels(opened, target)) : Optional.empty();
      } catch (VipsException e) {
        assertThat(lane.isTaken()).as("%s", e.getMessage()).isFalse();
        return Optional.empty();
      }
    }
  }

  private Optional<byte[]> plain(byte[] file, ImageFacts facts, int side) {
    try (Workspace workspace = new Workspace(vips)) {
      FastLane closed = new FastLane(false, OutputFormat.JPEG);
      Source source = new Source(workspace, file, facts, Damaged.REFUSE, true, closed);
      Size target = target(facts, side);
      return Optional.of(pixels(source.openFor(target), target));
    } catch (VipsException _) {
      return Optional.empty();
    }
  }

  private static Size target(ImageFacts facts, int side) {
    double scale = (double) side / Math.max(facts.width(), facts.height());
    return new Size(
        (int) Math.max(1, Math.round(facts.width() * scale)),
        (int) Math.max(1, Math.round(facts.height() * scale)));
  }

  private static byte[] pixels(Source.Opened opened, Size target) {
    Image image = Steps.scale(opened, target);
    Image colour =
        image.interpretation() == Interpretation.SRGB
            ? image
            : image.call("colourspace").options("space=srgb").image();
    return colour.call("rawsave_buffer").bytes();
  }

  private interface Level {
    double of(byte[] samples, int at);
  }

  private static double luma(byte[] samples, int at) {
    int red = samples[at] & 0xFF;
    int green = samples[at + 1] & 0xFF;
    int blue = samples[at + 2] & 0xFF;
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  }

  /** The mean distance of a level in all pixels. */
  private static double distance(byte[] one, byte[] other, Level level) {
    double sum = 0;
    for (int at = 0; at < one.length; at += 3) {
      sum += Math.abs(level.of(one, at) - level.of(other, at));
    }
    return sum * 3 / one.length;
  }
}
