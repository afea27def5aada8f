package dev.pixedge.bench;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Engines;
import dev.pixedge.engine.Material;
import dev.pixedge.engine.Mezzanine;
import dev.pixedge.engine.Outcome;
import dev.pixedge.policy.Policy;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Does what standard input asks for, one line a job, its words parted by tabs, and answers with the
 * nanoseconds that it took by the clock and of the processor.
 *
 * <ul>
 *   <li>{@code render source chain file}: a rendition; {@code -} writes no file
 *   <li>{@code mezzanine source chain file}: the same from the source's mezzanine, which is there
 *   <li>{@code together source chains files}: several, their chains parted by spaces
 *   <li>{@code throughput source chain count threads}: the same rendition many times
 *   <li>{@code peak}: answers with the peak resident memory in KB
 * </ul>
 */
public final class EngineWorker {
  private final Policy policy;
  private final Engine engine;
  private final Map<String, Blob> sources = new HashMap<>();
  private final Map<String, Mezzanine> mezzanines = new HashMap<>();

  private EngineWorker(Policy policy) {
    this.policy = policy;
    this.engine = Engines.open(policy, Optional.empty());
  }

  /** Serves until standard input ends; the argument is a policy. */
  public static void main(String[] arguments) throws IOException {
    Policy policy = PolicyReader.read(Path.of(arguments[0]));
    EngineWorker worker = new EngineWorker(policy);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(worker.answer(line.split("\t", -1)));
    }
  }

  private String answer(String[] words) throws IOException {
    return switch (words[0]) {
      case "peak" -> Long.toString(Meter.peakKilobytes());
      case "render" -> render(Material.of(source(words[1])), words[2], words[3]);
      case "mezzanine" -> renderSmall(mezzanine(words[1]), words[2], words[3]);
      case "together" -> together(source(words[1]), words[2].split(" "), words[3]);
      case "throughput" ->
          throughput(
              source(words[1]), words[2], Integer.parseInt(words[3]), Integer.parseInt(words[4]));
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private String render(Material material, String chain, String file) throws IOException {
    Meter meter = new Meter();
    Blob made = engine.render(material, picture(chain)).blob();
    String answer = meter.read();
    write(file, made);
    return answer;
  }

  private String renderSmall(Mezzanine mezzanine, String chain, String file) throws IOException {
    Meter meter = new Meter();
    Material material = mezzanine.materialFor(picture(chain), policy.limits()).orElseThrow();
    Blob made = engine.render(material, picture(chain)).blob();
    String answer = meter.read();
    write(file, made);
    return answer;
  }

  private String together(Blob source, String[] chains, String files) throws IOException {
    Meter meter = new Meter();
    List<Picture> pictures = Stream.of(chains).map(EngineWorker::picture).toList();
    List<Outcome> outcomes = engine.renderAll(Material.of(source), pictures);
    String answer = meter.read();
    for (int i = 0; i < outcomes.size() && !files.equals("-"); i++) {
      write(files + "-" + i, outcomes.get(i).get().blob());
    }
    return answer;
  }

  private String throughput(Blob source, String chain, int count, int threads) {
    Meter meter = new Meter();
    Crew.run(count, threads, () -> engine.render(source, picture(chain)));
    return meter.read();
  }

  private static Picture picture(String chain) {
    return (Picture) CanonicalPath.parse("/source/-/" + chain).product();
  }

  private Blob source(String file) throws IOException {
    Blob known = sources.get(file);
    if (known != null) {
      return known;
    }
    Blob blob = Blob.of("application/octet-stream", Files.readAllBytes(Path.of(file)));
    sources.put(file, blob);
    return blob;
  }

  private Mezzanine mezzanine(String file) throws IOException {
    Mezzanine known = mezzanines.get(file);
    if (known != null) {
      return known;
    }
    Mezzanine made = engine.mezzanine(source(file)).orElseThrow();
    mezzanines.put(file, made);
    return made;
  }

  private static void write(String file, Blob blob) throws IOException {
    if (!file.equals("-")) {
      Files.write(Path.of(file), blob.bytes());
    }
  }
}
