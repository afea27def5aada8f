package dev.pixedge.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The built edge function; it is built with Node when no build has left it behind. */
final class EdgeFile {
  private EdgeFile() {}

  static Path built() throws IOException, InterruptedException {
    Path named = Path.of(System.getProperty("pixedge.edge", "../build/edge.js"));
    Path own = Path.of("target", "edge.js");
    for (Path file : Stream.of(named, own).toList()) {
      if (Files.exists(file)) {
        return file;
      }
    }
    return built(Path.of("../policy.json"), own);
  }

  /** The edge function under a policy, built into this file. */
  static Path built(Path policy, Path file) throws IOException, InterruptedException {
    Process node =
        new ProcessBuilder(
                "node",
                "../edge-js/build.mjs",
                "--policy",
                policy.toString(),
                "--out",
                file.toString())
            .inheritIO()
            .start();
    if (node.waitFor() != 0) {
      throw new IOException("expected node to build the edge function: run npm ci in edge-js");
    }
    return file;
  }
}
