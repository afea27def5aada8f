package dev.pixedge.engine.vips;

import dev.pixedge.policy.Policy;

/** The engine under test. */
final class Vips {
  private Vips() {}

  /** An engine of this policy. */
  static VipsEngine engine(Policy policy) {
    return VipsEngine.open(policy, LibraryFile.find().orElseThrow());
  }
}
