package dev.pixedge.origin;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Material;
import dev.pixedge.engine.Raster;
import dev.pixedge.engine.Rendered;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.time.Duration;
import java.util.function.Function;

/** An engine whose pictures a function makes, in no time. */
record FakeEngine(Function<byte[], byte[]> function) implements Engine {
  @Override
  public Rendered render(Material material, Picture picture) {
    Blob made = Blob.of("image/png", function.apply(material.source().bytes()));
    return new Rendered(made, 1, 1, Duration.ofMillis(12), Duration.ofMillis(3));
  }

  @Override
  public Color averageHue(Blob source) {
    return new Color(0xBBCD7F);
  }

  @Override
  public Raster miniature(Blob source) {
    return new Raster(1, 1, new int[] {0xBBCD7F});
  }

  @Override
  public String name() {
    return "fake-1.0";
  }
}
