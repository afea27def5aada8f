package dev.pixedge.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LaneWarmUpTest {
  @Test
  void opensTheLaneByItself() throws InterruptedException {
    LibVips vips = new LibVips(LibraryFile.find().orElseThrow(), 1);
    for (int i = 0; i < 6_000 && !LaneWarmUp.isDoneOrBegins(vips); i++) {
      Thread.sleep(10);
    }
    assertThat(LaneWarmUp.isDoneOrBegins(vips)).isTrue();
  }
}
