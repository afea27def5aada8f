package dev.pixedge.engine.copyright;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.ForwardingEngine;
import dev.pixedge.engine.Material;
import dev.pixedge.engine.Outcome;
import dev.pixedge.engine.Rendered;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.util.List;
import java.util.Optional;

/**
 * An engine whose pictures keep the tags Artist and Copyright of their source, and no other
 * metadata. GIF has no place for them.
 */
public final class CopyrightKeeping implements ForwardingEngine {
  private final Engine engine;

  /** Around an engine that keeps no metadata. */
  public CopyrightKeeping(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public Rendered render(Material material, Picture picture) {
    Rendered rendered = engine.render(material, picture);
    return exif(material.source()).map(exif -> with(exif, rendered)).orElse(rendered);
  }

  @Override
  public List<Outcome> renderAll(Material material, List<Picture> pictures) {
    List<Outcome> outcomes = engine.renderAll(material, pictures);
    return exif(material.source())
        .map(
            exif ->
                outcomes.stream().map(each -> Outcome.of(() -> with(exif, each.get()))).toList())
        .orElse(outcomes);
  }

  private static Optional<byte[]> exif(Blob source) {
    return ExifPlace.in(source.bytes()).flatMap(ExifBlock::copyrightOf);
  }

  private static Rendered with(byte[] exif, Rendered rendered) {
    String type = rendered.blob().info().contentType();
    byte[] bytes = rendered.blob().bytes();
    byte[] kept =
        switch (type) {
          case "image/jpeg" -> ExifWriter.inJpeg(bytes, exif);
          case "image/png" -> ExifWriter.inPng(bytes, exif);
          case "image/webp" -> ExifWriter.inWebp(bytes, exif, rendered.width(), rendered.height());
          case "image/avif" -> AvifExif.in(bytes, exif);
          default -> bytes;
        };
    return new Rendered(
        Blob.of(type, kept),
        rendered.width(),
        rendered.height(),
        rendered.transform(),
        rendered.encode());
  }
}
