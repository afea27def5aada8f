package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.vips.LibraryFile;
import dev.pixedge.engine.vips.VipsEngine;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** libvips keeps the contract of every engine, and what only it can do. */
final class VipsContractTest implements EngineContract {
  @Override
  public Engine engine(Policy policy) {
    return VipsEngine.open(policy, LibraryFile.find().orElseThrow());
  }

  @Test
  void turnsAnAvifAsItsPropertiesSay() {
    Blob avif = rendered(Pictures.png(64, 48), Asked.as(OutputFormat.AVIF, 95));
    BufferedImage image = pixels(AvifPictures.turned(avif, 1), Asked.png());
    assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo("48x64");
    CardAssert.assertCorners(
        image,
        List.of(TestCard.NORTH_EAST, TestCard.SOUTH_EAST, TestCard.NORTH_WEST, TestCard.SOUTH_WEST),
        12);
  }
}
