package dev.pixedge.local;

import dev.pixedge.local.page.SamplePictures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the whole CDN on this machine and keeps it running until the process is told to stop. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /** Takes {@code NAME=value} arguments; see {@link Settings}. */
  @SuppressWarnings("SystemOut") // It is a command: this is what it has to say.
  public static void main(String... arguments) {
    try {
      LocalCdn cdn = LocalCdn.start(Settings.of(List.of(arguments), System.getenv()));
      Runtime.getRuntime().addShutdownHook(new Thread(cdn::close, "stop"));
      cdn.awaitReady();
      greet(cdn, System.out);
      drawSamples(cdn.originals());
    } catch (StartException e) {
      e.mistakes().forEach(mistake -> System.err.println("pixedge: " + mistake));
      Runtime.getRuntime().halt(1);
    }
  }

  /** Without samples the page shows little, but the CDN is whole. */
  private static void drawSamples(Path originals) {
    try {
      new SamplePictures().writeTo(originals);
    } catch (IOException e) {
      LOG.warn("The sample pictures could not be drawn", e);
    }
  }

  private static void greet(LocalCdn cdn, PrintStream out) {
    Map<String, String> points = cdn.addresses();
    if (points.size() == 1) {
      out.println("CDN   " + cdn.address() + "/-/");
    } else {
      points.forEach((name, address) -> out.println("CDN   " + address + "/-/  " + name));
    }
    out.println("API   " + cdn.apiAddress());
    out.println("Drop pictures into " + cdn.originals() + ". One is there in a moment:");
    out.println(
        "curl -s -D - -o lake.webp -H 'Accept: image/webp' '%s/samples/lake.jpg?width=800'"
            .formatted(cdn.address()));
  }
}
