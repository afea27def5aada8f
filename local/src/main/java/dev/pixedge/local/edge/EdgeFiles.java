package dev.pixedge.local.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The built functions of the edge.
 *
 * @param request what runs on viewer requests
 * @param response what runs on viewer responses
 */
record EdgeFiles(Code request, Code response) {
  /**
   * One built function.
   *
   * @param name the file's name, for errors
   */
  record Code(String name, String text) {}

  /** The edge file and {@code response.js} beside it, where the build puts both. */
  static EdgeFiles read(Path file) throws IOException {
    return new EdgeFiles(code(file), code(file.resolveSibling("response.js")));
  }

  private static Code code(Path file) throws IOException {
    return new Code(file.getFileName().toString(), Files.readString(file));
  }
}
