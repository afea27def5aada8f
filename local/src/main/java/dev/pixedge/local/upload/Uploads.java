package dev.pixedge.local.upload;

import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.SourceKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the folder of originals and tells of each file that came, changed or went. */
public final class Uploads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final Duration QUIET = Duration.ofMillis(200);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final int AT_ONCE = 4;

  /** Hidden files, and what editors, browsers and synchronisers write beside the real file. */
  private static final Pattern TEMPORARY =
      Pattern.compile("\\..*|.*(~|\\.tmp|\\.temp|\\.part|\\.partial|\\.crdownload|\\.swp)");

  private final Path folder;
  private final Ledger ledger;
  private final Retries retries;
  private final Ingest ingest;
  private final Clock clock;
  private final FolderWatch watch;
  private final Settling settling = new Settling(QUIET, Stamp::of);
  private final ExecutorService telling = Executors.newFixedThreadPool(AT_ONCE);
  private final Thread watching = Thread.ofPlatform().name("uploads").unstarted(this::run);

  private Uploads(Path folder, Ledger ledger, Retries retries, Ingest ingest, Clock clock)
      throws IOException {
    this.folder = folder;
    this.ledger = ledger;
    this.retries = retries;
    this.ingest = ingest;
    this.clock = clock;
    this.watch = new FolderWatch(folder);
  }

  /**
   * Begins to watch; what happened since the ledger was written is told first.
   *
   * @param ledger the file in which is kept what has been told
   * @param deadLetters the file in which is kept what could not be told
   */
  public static Uploads watch(
      Path folder, Path ledger, Path deadLetters, Ingest ingest, Clock clock) throws IOException {
    Uploads uploads =
        new Uploads(folder, Ledger.in(ledger), Retries.in(deadLetters), ingest, clock);
    uploads.watching.start();
    return uploads;
  }

  /** Stops watching; what is being told is finished. */
  @Override
  public void close() throws IOException {
    watching.interrupt();
    try {
      watching.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    telling.close();
    watch.close();
    ledger.save();
    retries.save();
  }

  private void run() {
    try {
      watch.begin().forEach(this::touched);
      ledger.at("").forEach(key -> touched(folder.resolve(key)));
      while (!Thread.currentThread().isInterrupted()) {
        watch.changed(LOOK).forEach(this::touched);
        tellAll(settling.settled(clock.instant()));
        tellAll(retries.due(clock.instant()).stream().map(folder::resolve).toList());
        ledger.save();
        retries.save();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException | UncheckedIOException e) {
      LOG.error("{} is no longer watched: uploads are not noticed until the next start", folder, e);
    }
  }

  /** A folder that went takes its files with it. */
  private void touched(Path path) {
    settling.touched(path, clock.instant());
    ledger.at(key(path)).forEach(key -> settling.touched(folder.resolve(key), clock.instant()));
  }

  private void tellAll(List<Path> settled) throws InterruptedException {
    List<Future<?>> told =
        settled.stream().<Future<?>>map(path -> telling.submit(() -> tell(path))).toList();
    for (Future<?> each : told) {
      try {
        each.get();
      } catch (ExecutionException e) {
        LOG.error("an upload could not be looked at; the others are taken in", e.getCause());
      }
    }
  }

  private void tell(Path path) {
    String key = key(path);
    try {
      tell(key, path);
      retries.succeeded(key);
    } catch (RuntimeException problem) {
      LOG.warn("{} could not be taken in and is tried again", key, problem);
      retries.failed(key, String.valueOf(problem.getMessage()), clock.instant());
    }
  }

  private void tell(String key, Path path) {
    Optional<Stamp> now = isTemporary(key) ? Optional.empty() : Stamp.of(path);
    Optional<Stamp> before = ledger.get(key);
    if (now.equals(before) && !retries.has(key)) {
      return;
    }
    source(key)
        .ifPresent(
            source -> now.ifPresentOrElse(_ -> created(source, path), () -> removed(source)));
  }

  /** Like an upload to S3, this gives the file the time at which it was taken in. */
  private void created(SourceKey source, Path path) {
    try {
      Files.setLastModifiedTime(path, FileTime.from(clock.instant()));
    } catch (IOException e) {
      LOG.warn("{}: its date could not be set", path, e);
    }
    Optional<Stamp> stamp = Stamp.of(path);
    ingest.created(source);
    stamp.ifPresent(it -> ledger.put(source.value(), it));
    LOG.info("taken in: {}", source.value());
  }

  private void removed(SourceKey source) {
    ingest.removed(source);
    ledger.remove(source.value());
    LOG.info("removed: {}", source.value());
  }

  private static Optional<SourceKey> source(String key) {
    try {
      return Optional.of(new SourceKey(key));
    } catch (FaultException problem) {
      LOG.warn("ignored: {}: {}", key, problem.getMessage());
      return Optional.empty();
    }
  }

  private String key(Path path) {
    return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static boolean isTemporary(String key) {
    return Stream.of(key.toLowerCase(Locale.ROOT).split("/", -1))
        .anyMatch(segment -> TEMPORARY.matcher(segment).matches());
  }
}
