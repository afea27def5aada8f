package dev.pixedge.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A short run of {@code make fuzz}, always with the same files. */
final class FuzzTest {
  private static final int FILES = 400;

  @Test
  void endsWithAPictureOrANamedFaultAndLeavesNothingBehind() throws InterruptedException {
    Fuzz fuzz = new Fuzz(LibraryFile.find().orElseThrow(), Long.MAX_VALUE);
    fuzz.run(2026, () -> fuzz.done() < FILES);
    assertThat(fuzz.done()).isEqualTo(FILES);
  }
}
