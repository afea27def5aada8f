package dev.pixedge.engine;

import dev.pixedge.engine.vips.LibraryFile;
import dev.pixedge.engine.vips.VipsEngine;
import dev.pixedge.policy.Policy;
import java.nio.file.Path;
import java.util.Optional;

/** Chooses the engine of this machine. */
public final class Engines {
  private Engines() {}

  /**
   * libvips where its library is found.
   *
   * @param choice {@code imageio} for the portable engine, {@code libvips} to refuse any other
   */
  public static Engine open(Policy policy, Optional<String> choice) {
    Path library =
        LibraryFile.find()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "expected libvips in engine/native (run `make`) or where PIXEDGE_VIPS"
                            + " says"));
    return VipsEngine.open(policy, library);
  }
}
