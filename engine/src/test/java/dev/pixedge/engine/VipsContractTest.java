package dev.pixedge.engine;

import dev.pixedge.engine.vips.LibraryFile;
import dev.pixedge.engine.vips.VipsEngine;
import dev.pixedge.policy.Policy;

/** libvips keeps the contract of every engine, and what only it can do. */
final class VipsContractTest implements EngineContract {
  @Override
  public Engine engine(Policy policy) {
    return VipsEngine.open(policy, LibraryFile.find().orElseThrow());
  }
}
