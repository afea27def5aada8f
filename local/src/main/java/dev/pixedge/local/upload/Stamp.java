package dev.pixedge.local.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * By which a file is told from what it was before.
 *
 * @param bytes its length
 * @param modified when it was last written, in milliseconds of unix time
 */
record Stamp(long bytes, long modified) {
  /** Of this regular file, empty when there is none. */
  static Optional<Stamp> of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.isRegularFile()
          ? Optional.of(new Stamp(now.size(), now.lastModifiedTime().toMillis()))
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
