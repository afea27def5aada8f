package dev.pixedge.engine;

import dev.pixedge.engine.copyright.CopyrightKeeping;
import dev.pixedge.engine.imageio.BmpConverter;
import dev.pixedge.engine.imageio.ImageIoEngine;
import dev.pixedge.engine.vips.LibraryFile;
import dev.pixedge.engine.vips.VipsEngine;
import dev.pixedge.policy.Policy;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the engine of this machine. */
public final class Engines {
  private static final Logger log = LoggerFactory.getLogger(Engines.class);
  private static final String WHAT_WORKS = "";

  private Engines() {}

  /**
   * libvips where its library is found and can be loaded, else the portable engine.
   *
   * @param choice {@code imageio} for the portable engine, {@code libvips} to refuse any other
   */
  public static Engine open(Policy policy, Optional<String> choice) {
    Engine engine = open(policy, choice, LibraryFile.find());
    Engine keeping = policy.ingest().copyright() ? new CopyrightKeeping(engine) : engine;
    return new SmallSources(keeping, policy);
  }

  static Engine open(Policy policy, Optional<String> choice, Optional<Path> library) {
    return switch (choice.orElse(WHAT_WORKS)) {
      case "imageio" -> portable(policy);
      case "libvips" -> vips(policy, library.orElseThrow(Engines::withoutLibrary));
      case WHAT_WORKS -> whatWorks(policy, library);
      case String other ->
          throw new IllegalArgumentException(
              "engine: expected libvips or imageio, got \"" + other + "\"");
    };
  }

  private static Engine whatWorks(Policy policy, Optional<Path> library) {
    if (library.isEmpty()) {
      log.info("libvips is not there: pictures are made by the portable engine");
      return portable(policy);
    }
    try {
      return vips(policy, library.get());
    } catch (IllegalArgumentException | IllegalStateException | LinkageError e) {
      log.warn("{} cannot be loaded: pictures are made by the portable engine", library.get(), e);
      return portable(policy);
    }
  }

  private static Engine vips(Policy policy, Path library) {
    // Opened anew for each BMP: they are rare, and opening it delays a start.
    return new BmpReading(
        VipsEngine.open(policy, library), bmp -> new BmpConverter(policy).converted(bmp));
  }

  private static Engine portable(Policy policy) {
    return new Patient(new ImageIoEngine(policy), VipsEngine.ALLOWED);
  }

  private static IllegalStateException withoutLibrary() {
    return new IllegalStateException(
        "expected libvips in engine/native (run `make`) or where PIXEDGE_VIPS says");
  }
}
