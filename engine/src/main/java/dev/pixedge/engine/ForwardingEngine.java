package dev.pixedge.engine;

import dev.pixedge.rendition.Color;
import dev.pixedge.store.Blob;
import java.util.OptionalLong;

/**
 * An engine in front of another one. How it makes pictures it says itself; what it has nothing to
 * add to, the other answers.
 */
public interface ForwardingEngine extends Engine {
  /** The engine behind it. */
  Engine engine();

  @Override
  default Color averageHue(Blob source) {
    return engine().averageHue(source);
  }

  @Override
  default Raster miniature(Blob source) {
    return engine().miniature(source);
  }

  @Override
  default OptionalLong nativeBytes() {
    return engine().nativeBytes();
  }

  @Override
  default String name() {
    return engine().name();
  }
}
