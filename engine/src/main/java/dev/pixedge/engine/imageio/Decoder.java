package dev.pixedge.engine.imageio;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.pixedge.engine.Plan;
import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.policy.Policy.Damaged;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Turns the bytes of a source into sRGB pixels. */
final class Decoder {
  private final Readers readers;
  private final Damaged damaged;
  private final DecodeBudget budget;

  Decoder(Readers readers, Damaged damaged, DecodeBudget budget) {
    this.readers = readers;
    this.damaged = damaged;
    this.budget = budget;
  }

  /**
   * The picture as it is stored, neither turned nor, unless it is over the budget, scaled.
   *
   * <p>Faults: {@code SOURCE_CORRUPT}, {@code SOURCE_TOO_LARGE}, {@code ACTION_NOT_AVAILABLE} for
   * formats and animations that this engine cannot read.
   */
  BufferedImage decode(Blob source, ImageFacts facts, Plan plan) {
    return decode(source, facts, subsampling(facts, plan));
  }

  /**
   * Every how many pixels one is read for this plan.
   *
   * <p>Faults: {@code SOURCE_TOO_LARGE}, {@code ACTION_NOT_AVAILABLE}.
   */
  int subsampling(ImageFacts facts, Plan plan) {
    requireStill(plan);
    return budget.subsampling(facts, plan);
  }

  /** The same of every so many pixels. */
  BufferedImage decode(Blob source, ImageFacts facts, int every) {
    ImageReader reader = readers.open(facts.format());
    DamageReport report = DamageReport.of(reader);
    try {
      BufferedImage image = read(reader, source, facts, every);
      refuseDamaged(report, source, facts);
      return image;
    } finally {
      reader.dispose();
    }
  }

  /** Readers answer damage with exceptions of every kind, so that each is one of the source. */
  private static BufferedImage read(ImageReader reader, Blob source, ImageFacts facts, int every) {
    try (ByteArrayImageInputStream input = new ByteArrayImageInputStream(source.bytes())) {
      reader.setInput(input, true, false);
      if (reader.getWidth(0) > facts.width() || reader.getHeight(0) > facts.height()) {
        throw new IOException("the picture is larger than its header says");
      }
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(every, every, 0, 0);
      BufferedImage image = reader.read(0, param);
      BufferedImage whole =
          facts.format() == SourceFormat.GIF ? GifScreen.whole(reader, image, facts) : image;
      return Srgb.of(whole, Profiles.embedded(reader, facts));
    } catch (IOException | RuntimeException e) {
      throw Fault.SOURCE_CORRUPT.because(
          "source: expected a " + facts.format() + " that can be decoded", e);
    }
  }

  private static void requireStill(Plan plan) {
    if (plan.frames() > 1) {
      throw Fault.ACTION_NOT_AVAILABLE.because(
          "source: expected a still picture for the portable engine, got "
              + plan.frames()
              + " frames");
    }
  }

  private void refuseDamaged(DamageReport report, Blob source, ImageFacts facts) {
    if (damaged == Damaged.SHOW) {
      return;
    }
    if (report.first().isPresent()) {
      throw Fault.SOURCE_CORRUPT.because(
          "source: expected a sound picture, got: " + report.first().get());
    }
    if (facts.format() == SourceFormat.WEBP && isCutShort(source.bytes())) {
      throw Fault.SOURCE_CORRUPT.because("source: expected a whole WebP, got a part of one");
    }
  }

  /** Whether a WebP has fewer bytes than it states, which its reader does not mind. */
  private static boolean isCutShort(byte[] webp) {
    int stated = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
    return Integer.toUnsignedLong(stated) + 8 > webp.length;
  }
}
