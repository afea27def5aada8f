package dev.pixedge.local.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kernel says of this process's memory. Source: proc_pid_status(5). */
final class ProcessMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern LINE = Pattern.compile("(?m)^(Vm\\w+):\\s+(\\d+) kB$");

  private ProcessMemory() {}

  /** Whether there is such a kernel. */
  static boolean isKnown() {
    return Files.isReadable(STATUS);
  }

  /** Resident bytes; not a number where they are not known. */
  static double resident() {
    return bytes("VmRSS");
  }

  /** The most resident bytes so far. */
  static double peak() {
    return bytes("VmHWM");
  }

  private static double bytes(String name) {
    try {
      Matcher lines = LINE.matcher(Files.readString(STATUS));
      while (lines.find()) {
        if (lines.group(1).equals(name)) {
          return Double.parseDouble(lines.group(2)) * 1024;
        }
      }
      return Double.NaN;
    } catch (IOException _) {
      return Double.NaN;
    }
  }
}
