package dev.pixedge.engine;

import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.util.List;
import java.util.function.Supplier;

/** An engine that leaves BMP sources, which it cannot read, to another one. */
final class BmpReading implements Engine {
  private final Engine engine;
  private final Supplier<Engine> forBmp;

  /** The other engine is opened anew for each BMP: they are rare, and opening it delays a start. */
  BmpReading(Engine engine, Supplier<Engine> forBmp) {
    this.engine = engine;
    this.forBmp = forBmp;
  }

  @Override
  public Rendered render(Material material, Picture picture) {
    return engineOf(material.source()).render(material, picture);
  }

  @Override
  public List<Outcome> renderAll(Material material, List<Picture> pictures) {
    return engineOf(material.source()).renderAll(material, pictures);
  }

  @Override
  public Color averageHue(Blob source) {
    return engineOf(source).averageHue(source);
  }

  @Override
  public String name() {
    return engine.name();
  }

  private Engine engineOf(Blob source) {
    return new ProbeBmp().begins(ProbeBytes.of(source.bytes())) ? forBmp.get() : engine;
  }
}
