package dev.pixedge.engine.vips;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * {@code make fuzz}: a minute, SECONDS, or COUNT files, from SEED on. The file at work lies in
 * build/fuzz, and stays there when it breaks something; {@code make fuzz SEED=<its seed> COUNT=1}
 * repeats it.
 */
final class FuzzMain {
  /** With a heap of 512 MB. */
  private static final long MOST_MEGABYTES = 1_600;

  private static final long MINUTE = 60;
  private static final long DAY = 86_400;
  private static final Path FOLDER = Path.of("build", "fuzz");

  private FuzzMain() {}

  @SuppressWarnings("SystemOut") // a program for people
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    Map<String, String> env = System.getenv();
    long seed = number(env, "SEED").orElseGet(() -> ThreadLocalRandom.current().nextLong(1L << 40));
    long count = number(env, "COUNT").orElse(Long.MAX_VALUE);
    long seconds = number(env, "FUZZ_SECONDS").orElse(count < Long.MAX_VALUE ? DAY : MINUTE);
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    System.out.println("from seed " + seed);
    Fuzz fuzz =
        new Fuzz(LibraryFile.find().orElseThrow(), MOST_MEGABYTES) {
          @Override
          void begun(FuzzCase each) {
            keep(each);
          }
        };
    try {
      fuzz.run(seed, () -> fuzz.done() < count && System.nanoTime() < end);
    } finally {
      System.out.println(fuzz.report());
    }
    Files.delete(FOLDER.resolve("case.txt"));
    Files.delete(FOLDER.resolve("file"));
  }

  private static void keep(FuzzCase each) {
    try {
      Files.writeString(FOLDER.resolve("case.txt"), each + "\n");
      Files.write(FOLDER.resolve("file"), each.file().bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Long> number(Map<String, String> env, String name) {
    return Optional.ofNullable(env.get(name)).filter(text -> !text.isEmpty()).map(Long::valueOf);
  }
}
