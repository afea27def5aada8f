package dev.pixedge.engine.vips;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Rendered;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.store.Blob;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * One damaged file and what is asked of it; all of it follows from the seed.
 *
 * @param mutations what was done to the file
 * @param chain the actions, as in a canonical path
 */
record FuzzCase(long seed, List<Mutation> mutations, Blob file, String chain) {
  private static final Set<Fault> OF_THE_CHAIN =
      EnumSet.of(Fault.BAD_REQUEST, Fault.TARGET_TOO_LARGE);
  private static final Set<Fault> OF_THE_FILE =
      EnumSet.of(
          Fault.NOT_AN_IMAGE,
          Fault.SOURCE_CORRUPT,
          Fault.SOURCE_TOO_LARGE,
          Fault.TRANSFORM_TIMEOUT);

  /** The case of this seed. */
  static FuzzCase of(long seed, List<byte[]> files) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = files.get(random.nextInt(files.size()));
    byte[] other = files.get(random.nextInt(files.size()));
    Mutation[] all = Mutation.values();
    List<Mutation> mutations =
        random.ints(1 + random.nextInt(2), 0, all.length).mapToObj(i -> all[i]).toList();
    for (Mutation mutation : mutations) {
      bytes = mutation.of(bytes, other, random);
    }
    Blob file = Blob.of("application/octet-stream", bytes);
    return new FuzzCase(seed, mutations, file, new FuzzChain(random).next());
  }

  /**
   * How it ends: {@code rendered}, or the code of a fault.
   *
   * @throws IllegalStateException when it ends in a fault that it must not end in
   */
  String outcome(Engine engine) {
    try {
      Rendered rendered = engine.render(file, FuzzChain.picture(chain));
      if (rendered.blob().bytes().length == 0 || rendered.width() < 1 || rendered.height() < 1) {
        throw new IllegalStateException("an empty picture");
      }
      return "rendered";
    } catch (FaultException e) {
      if (!OF_THE_CHAIN.contains(e.fault()) && (isSound() || !OF_THE_FILE.contains(e.fault()))) {
        throw new IllegalStateException("ended in " + e.fault(), e);
      }
      return e.fault().code();
    }
  }

  private boolean isSound() {
    return mutations.stream().allMatch(Mutation.NONE::equals);
  }

  @Override
  public String toString() {
    return "seed %d: %s, %d bytes, %s".formatted(seed, mutations, file.bytes().length, chain);
  }
}
