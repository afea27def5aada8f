package dev.pixedge.local.metrics;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.ForwardingEngine;
import dev.pixedge.engine.Material;
import dev.pixedge.engine.Mezzanine;
import dev.pixedge.engine.Outcome;
import dev.pixedge.engine.Rendered;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An engine whose pictures are told to a meter. */
record MeteredEngine(Engine engine, Consumer<Rendered> meter) implements ForwardingEngine {
  @Override
  public Rendered render(Material material, Picture picture) {
    Rendered rendered = engine.render(material, picture);
    meter.accept(rendered);
    return rendered;
  }

  @Override
  public List<Outcome> renderAll(Material material, List<Picture> pictures) {
    List<Outcome> outcomes = engine.renderAll(material, pictures);
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Made(Rendered rendered)) {
        meter.accept(rendered);
      }
    }
    return outcomes;
  }

  @Override
  public Optional<Mezzanine> mezzanine(Blob source) {
    return engine.mezzanine(source);
  }
}
