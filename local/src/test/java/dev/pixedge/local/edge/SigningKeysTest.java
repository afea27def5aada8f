package dev.pixedge.local.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SigningKeysTest {
  @TempDir private Path folder;

  @Test
  void areMadeOnceAndKept() throws IOException {
    Path file = folder.resolve("keys.json");
    SigningKeys made = SigningKeys.in(file, new SecureRandom());

    assertThat(made.byId()).containsOnlyKeys("k1", "k2").doesNotContainValue("");
    assertThat(SigningKeys.in(file, new SecureRandom())).isEqualTo(made);
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void areReadableByTheirOwnerOnly() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path file = folder.resolve("keys.json");
    SigningKeys.in(file, new SecureRandom());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
