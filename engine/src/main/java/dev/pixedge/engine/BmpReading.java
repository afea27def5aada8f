package dev.pixedge.engine;

import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.util.List;
import java.util.function.UnaryOperator;

/** An engine that is given BMP sources, which it cannot read, in another form. */
final class BmpReading implements ForwardingEngine {
  private final Engine engine;
  private final UnaryOperator<Blob> converter;

  /**
   * Around an engine.
   *
   * @param converter makes of a BMP the same picture in a format that the engine reads
   */
  BmpReading(Engine engine, UnaryOperator<Blob> converter) {
    this.engine = engine;
    this.converter = converter;
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public Rendered render(Material material, Picture picture) {
    return engine.render(readable(material), picture);
  }

  @Override
  public List<Outcome> renderAll(Material material, List<Picture> pictures) {
    return engine.renderAll(readable(material), pictures);
  }

  @Override
  public Color averageHue(Blob source) {
    return engine.averageHue(readable(source));
  }

  @Override
  public Raster miniature(Blob source) {
    return engine.miniature(readable(source));
  }

  private Material readable(Material material) {
    Blob source = readable(material.source());
    return source == material.source()
        ? material
        : new Material(source, material.original(), material.overlays());
  }

  private Blob readable(Blob source) {
    return new ProbeBmp().begins(ProbeBytes.of(source.bytes())) ? converter.apply(source) : source;
  }
}
