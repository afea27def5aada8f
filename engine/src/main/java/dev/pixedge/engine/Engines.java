package dev.pixedge.engine;

import dev.pixedge.engine.imageio.ImageIoEngine;
import dev.pixedge.engine.vips.LibraryFile;
import dev.pixedge.engine.vips.VipsEngine;
import dev.pixedge.policy.Policy;
import java.util.Optional;

/** Chooses the engine of this machine. */
public final class Engines {
  private static final String LIBVIPS_OR_IMAGEIO = "";

  private Engines() {}

  /**
   * libvips where its library is found, else the portable engine.
   *
   * @param choice {@code imageio} for the portable engine, {@code libvips} to refuse any other
   */
  public static Engine open(Policy policy, Optional<String> choice) {
    return switch (choice.orElse(LIBVIPS_OR_IMAGEIO)) {
      case "imageio" -> new ImageIoEngine(policy);
      case "libvips" ->
          vips(policy)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "expected libvips in engine/native (run `make`) or where PIXEDGE_VIPS"
                              + " says"));
      case LIBVIPS_OR_IMAGEIO -> vips(policy).orElseGet(() -> new ImageIoEngine(policy));
      default ->
          throw new IllegalArgumentException(
              "engine: expected libvips or imageio, got \""
                  + choice.orElse(LIBVIPS_OR_IMAGEIO)
                  + "\"");
    };
  }

  private static Optional<Engine> vips(Policy policy) {
    return LibraryFile.find().map(library -> VipsEngine.open(policy, library));
  }
}
