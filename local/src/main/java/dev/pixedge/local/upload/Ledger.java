package dev.pixedge.local.upload;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which files have been taken in, and what they looked like: with it, what happened while nobody
 * watched is noticed. Losing it does no harm: every file is taken in again.
 */
final class Ledger {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final ConcurrentSkipListMap<String, Stamp> taken;
  private boolean saved = true;

  private Ledger(Path file, Map<String, Stamp> taken) {
    this.file = file;
    this.taken = new ConcurrentSkipListMap<>(taken);
  }

  /** The ledger in this file, empty when there is none or when it cannot be understood. */
  static Ledger in(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Ledger(file, Map.of());
    }
    try {
      return new Ledger(
          file,
          JSON.readValue(Files.readString(file), new TypeReference<TreeMap<String, Stamp>>() {}));
    } catch (JacksonException _) {
      return new Ledger(file, Map.of());
    }
  }

  Optional<Stamp> get(String key) {
    return Optional.ofNullable(taken.get(key));
  }

  /** The key itself and those in the folder of this name. */
  List<String> at(String key) {
    String folder = key.isEmpty() ? "" : key + "/";
    return taken.tailMap(key, true).keySet().stream()
        .takeWhile(known -> known.startsWith(key))
        .filter(known -> known.equals(key) || known.startsWith(folder))
        .toList();
  }

  synchronized void put(String key, Stamp stamp) {
    taken.put(key, stamp);
    saved = false;
  }

  synchronized void remove(String key) {
    taken.remove(key);
    saved = false;
  }

  /** Writes what has changed; the old file stays until the new one is complete. */
  synchronized void save() throws IOException {
    if (saved) {
      return;
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, JSON.writeValueAsString(taken));
    Files.move(fresh, file, REPLACE_EXISTING);
    saved = true;
  }
}
