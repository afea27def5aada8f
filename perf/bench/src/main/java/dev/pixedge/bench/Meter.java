package dev.pixedge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Measures from when it is made. */
final class Meter {
  private final long processor = ProcessorTime.nanoseconds();
  private final long start = System.nanoTime();

  /** The nanoseconds since by the clock, and those that all threads together computed. */
  String read() {
    long clock = System.nanoTime() - start;
    return clock + " " + (ProcessorTime.nanoseconds() - processor);
  }

  /** The most memory of this process that was resident at once. */
  static long peakKilobytes() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }
}
