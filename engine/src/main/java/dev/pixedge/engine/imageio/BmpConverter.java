package dev.pixedge.engine.imageio;

import dev.pixedge.engine.Guard;
import dev.pixedge.engine.Plan;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.policy.Policy;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.util.List;

/** Turns BMPs into TIFFs that are not compressed, which libvips reads. */
public final class BmpConverter {
  private final Guard guard;
  private final Decoder decoder;

  /** Under this policy's limits and its rule for damaged sources. */
  public BmpConverter(Policy policy) {
    this.guard = new Guard(policy.limits());
    this.decoder = new Decoder(new Readers(), policy.damaged(), DecodeBudget.forOneCopy());
  }

  /** The same picture. Faults: those of a source in {@code Engine.render}. */
  public Blob converted(Blob bmp) {
    ImageFacts facts = guard.check(bmp);
    Plan.Size size = new Plan.Size(facts.width(), facts.height());
    Plan asItIs = new Plan(1, 1, List.of(), size);
    return tiff(decoder.decode(bmp, facts, asItIs));
  }

  private static Blob tiff(BufferedImage image) {
    boolean alpha = image.getColorModel().hasAlpha();
    TiffWriter tiff = new TiffWriter(image.getWidth(), image.getHeight(), alpha);
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      Interruption.end();
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      tiff.add(row);
    }
    return Blob.of("image/tiff", tiff.bytes());
  }
}
