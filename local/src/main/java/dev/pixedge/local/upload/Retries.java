package dev.pixedge.local.upload;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Uploads that could not be taken in. Each is tried again after a second, then after twice as long
 * each time, up to a minute; from its third failure on it stands in a file of dead letters until it
 * succeeds. On AWS, Lambda tries twice more and a queue holds the dead letters.
 */
final class Retries {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int ATTEMPTS = 3;
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Path file;
  private final ConcurrentSkipListMap<String, Letter> letters;
  private boolean saved = true;

  /**
   * An upload that failed.
   *
   * @param attempts how often
   * @param since when it failed first
   * @param next when it is tried again
   * @param problem what the last failure said
   */
  record Letter(int attempts, Instant since, Instant next, String problem) {
    private Letter again(Instant now, String found) {
      Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts, 10));
      Duration pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
      return new Letter(attempts + 1, since, now.plus(pause), found);
    }

    private boolean isDead() {
      return attempts >= ATTEMPTS;
    }
  }

  private Retries(Path file, Map<String, Letter> letters) {
    this.file = file;
    this.letters = new ConcurrentSkipListMap<>(letters);
  }

  /** Those of this file, none when there is no such file or it cannot be understood. */
  static Retries in(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Retries(file, Map.of());
    }
    try {
      return new Retries(
          file,
          JSON.readValue(Files.readString(file), new TypeReference<TreeMap<String, Letter>>() {}));
    } catch (JacksonException _) {
      return new Retries(file, Map.of());
    }
  }

  boolean has(String key) {
    return letters.containsKey(key);
  }

  /** Those whose time has come. */
  List<String> due(Instant now) {
    return letters.entrySet().stream()
        .filter(letter -> !now.isBefore(letter.getValue().next()))
        .map(Map.Entry::getKey)
        .toList();
  }

  synchronized void failed(String key, String problem, Instant now) {
    letters.merge(
        key,
        new Letter(1, now, now.plus(FIRST), problem),
        (before, _) -> before.again(now, problem));
    saved = false;
  }

  synchronized void succeeded(String key) {
    if (letters.remove(key) != null) {
      saved = false;
    }
  }

  /** Writes the dead letters if they may have changed; without any there is no file. */
  synchronized void save() throws IOException {
    if (saved) {
      return;
    }
    Map<String, Letter> dead =
        letters.entrySet().stream()
            .filter(letter -> letter.getValue().isDead())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    if (dead.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(dead));
      Files.move(fresh, file, REPLACE_EXISTING);
    }
    saved = true;
  }
}
