package dev.pixedge.bench;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Engines;
import dev.pixedge.policy.PolicyReader;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Renders what standard input asks for, one line a job, {@code source TAB chain TAB result file or
 * -}, and answers with the nanoseconds it took. {@code peak} asks for the peak resident memory in
 * KB.
 */
public final class EngineWorker {
  private final Engine engine;
  private final Map<String, Blob> sources = new HashMap<>();

  private EngineWorker(Engine engine) {
    this.engine = engine;
  }

  /** Serves until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    var worker = new EngineWorker(Engines.open(PolicyReader.packed(), Optional.empty()));
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      out.println(line.equals("peak") ? peakKilobytes() : worker.run(line.split("\t", -1)));
    }
  }

  private long run(String[] job) throws IOException {
    var source = source(job[0]);
    var chain = job[1];
    var start = System.nanoTime();
    var picture = (Picture) CanonicalPath.parse("/source/-/" + chain).product();
    var rendered = engine.render(source, picture);
    var nanoseconds = System.nanoTime() - start;
    if (!job[2].equals("-")) {
      Files.write(Path.of(job[2]), rendered.blob().bytes());
    }
    return nanoseconds;
  }

  private Blob source(String file) throws IOException {
    var known = sources.get(file);
    if (known != null) {
      return known;
    }
    var blob = Blob.of("application/octet-stream", Files.readAllBytes(Path.of(file)));
    sources.put(file, blob);
    return blob;
  }

  private static long peakKilobytes() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }
}
