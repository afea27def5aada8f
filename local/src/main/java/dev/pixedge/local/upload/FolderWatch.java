package dev.pixedge.local.upload;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A folder with all that is in it, watched by the operating system. */
final class FolderWatch implements AutoCloseable {
  private final Path root;
  private final WatchService watcher;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  FolderWatch(Path root) throws IOException {
    this.root = root;
    this.watcher = root.getFileSystem().newWatchService();
  }

  /** All files that are there now; from now on, what happens to them is noticed. */
  Set<Path> begin() throws IOException {
    return watch(root);
  }

  /** What something has happened to; waits for the first event no longer than this. */
  Set<Path> changed(Duration patience) throws IOException, InterruptedException {
    Set<Path> changed = new HashSet<>();
    WatchKey key = watcher.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      Path folder = folders.getOrDefault(key, root);
      for (WatchEvent<?> event : key.pollEvents()) {
        changed.addAll(changed(folder, event));
      }
      if (!key.reset()) {
        folders.remove(key);
      }
      key = watcher.poll();
    }
    return changed;
  }

  @Override
  public void close() throws IOException {
    watcher.close();
  }

  private Set<Path> changed(Path folder, WatchEvent<?> event) throws IOException {
    if (!(event.context() instanceof Path name)) {
      // An overflow: the system has lost count, so everything is looked at.
      return watch(folder);
    }
    Path path = folder.resolve(name);
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? watch(path) : Set.of(path);
  }

  private Set<Path> watch(Path folder) throws IOException {
    Set<Path> files = new HashSet<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            folders.put(
                directory.register(watcher, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), directory);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException vanished) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
