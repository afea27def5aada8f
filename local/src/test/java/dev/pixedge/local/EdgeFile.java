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
    Process node =
        new ProcessBuilder(
                "node",
                "../edge-js/build.mjs",
                "--policy",
                "../policy.json",
                "--out",
                own.toString())
            .inheritIO()
            .start();
    if (node.waitFor() != 0) {
      throw new IOException("expected node to build the edge function: run npm ci in edge-js");
    }
    return own;
  }
}
