package dev.pixedge.local.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettlingTest {
  private static final Path FILE = Path.of("photo.jpg");
  private static final Instant START = Instant.EPOCH;

  @Test
  void waitsWhileAFileIsStillBeingWritten() {
    Map<Path, Stamp> disk = new HashMap<>(Map.of(FILE, new Stamp(10, 1)));
    Settling settling = settlingOn(disk);
    settling.touched(FILE, START);
    disk.put(FILE, new Stamp(20, 2));

    assertThat(settling.settled(START.plusMillis(150))).isEmpty();
    assertThat(settling.settled(START.plusMillis(300))).isEmpty();
    assertThat(settling.settled(START.plusMillis(350))).containsExactly(FILE);
  }

  @Test
  void tellsOfAFileOnceAndOfOneThatIsGone() {
    Settling settling = settlingOn(Map.of());
    settling.touched(FILE, START);

    assertThat(settling.settled(START.plusMillis(200))).containsExactly(FILE);
    assertThat(settling.settled(START.plusMillis(400))).isEmpty();
  }

  private static Settling settlingOn(Map<Path, Stamp> disk) {
    return new Settling(Duration.ofMillis(200), file -> Optional.ofNullable(disk.get(file)));
  }
}
