package dev.pixedge.local.upload;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Files that something happened to, until they have looked the same for a while. */
final class Settling {
  private final Duration quiet;
  private final Function<Path, Optional<Stamp>> look;
  private final Map<Path, Seen> restless = new HashMap<>();

  private record Seen(Optional<Stamp> stamp, Instant since) {}

  /**
   * Files settle when they do not change for this long.
   *
   * @param look what a file looks like now
   */
  Settling(Duration quiet, Function<Path, Optional<Stamp>> look) {
    this.quiet = quiet;
    this.look = look;
  }

  void touched(Path file, Instant now) {
    restless.put(file, new Seen(look.apply(file), now));
  }

  boolean isEmpty() {
    return restless.isEmpty();
  }

  /** Those that have come to rest; they are forgotten. */
  List<Path> settled(Instant now) {
    List<Path> settled = new ArrayList<>();
    Iterator<Map.Entry<Path, Seen>> all = restless.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Path, Seen> file = all.next();
      Optional<Stamp> stamp = look.apply(file.getKey());
      if (!stamp.equals(file.getValue().stamp())) {
        file.setValue(new Seen(stamp, now));
      } else if (!now.isBefore(file.getValue().since().plus(quiet))) {
        settled.add(file.getKey());
        all.remove();
      }
    }
    return settled;
  }
}
