package dev.pixedge.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartTest {
  @TempDir private Path data;

  @Test
  void refusesAPortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<String> port = List.of("PORT=" + taken.getLocalPort());

      assertThatThrownBy(() -> LocalCdn.start(settings(port)))
          .isInstanceOf(StartException.class)
          .hasMessage(
              "PORT: expected a free port on 127.0.0.1, %d cannot be had", taken.getLocalPort());
    }
  }

  @Test
  void refusesFilesAndFoldersThatItCannotUse() throws Exception {
    Path file = Files.createFile(data.resolve("file"));

    assertThatThrownBy(() -> LocalCdn.start(settings(List.of("EDGE=" + data.resolve("none.js")))))
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith("EDGE: expected a file that can be read, got ");
    assertThatThrownBy(() -> LocalCdn.start(settings(List.of("DATA=" + file))))
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith("DATA: expected a folder that can be written, got ");
  }

  @Test
  void tellsOfAllMistakesInItsArgumentsAtOnce() {
    assertThatThrownBy(
            () -> Settings.of(List.of("PORT=x", "QUEUE=-1", "KEEP_RENDITIONS=", "8080"), Map.of()))
        .isInstanceOf(StartException.class)
        .hasMessageContainingAll(
            "expected NAME=value, got \"8080\"",
            "PORT: expected 0..65535, got \"x\"",
            "KEEP_RENDITIONS: expected yes or no, got \"\"",
            "QUEUE: expected 0..1000000, got \"-1\"");
  }

  @Test
  void endsWithALineForEachMistakeOfThePolicyAndStatus1() throws Exception {
    Path policy =
        Files.writeString(
            data.resolve("policy.json"),
            "{\"widths\": [16, 32, 48, \"x\"], \"autoWidth\": 16, \"unlisted\": 7}");
    Process process = process(List.of("POLICY=" + policy));

    assertThat(errors(process))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("pixedge: " + policy + " /widths/3: expected "))
        .anyMatch(line -> line.startsWith("pixedge: " + policy + " /unlisted: expected "));
    assertThat(process.waitFor()).isEqualTo(1);
  }

  @Test
  void endsWithOneLineAndStatus1WhenAPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      Process process = process(List.of("API_PORT=" + port));

      assertThat(errors(process))
          .containsExactly(
              "pixedge: API_PORT: expected a free port on 127.0.0.1, " + port + " cannot be had");
      assertThat(process.waitFor()).isEqualTo(1);
    }
  }

  @Test
  void printsItsAddressesAndStopsWhenItIsToldTo() throws Exception {
    Process process = process(List.of());
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        if (line.startsWith("curl")) {
          // Not Process.destroy, which also closes what is still to be read.
          assertThat(process.toHandle().destroy()).isTrue();
        }
      }
    }

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(lines).anyMatch(line -> line.matches("CDN +http://127\\.0\\.0\\.1:\\d+/-/"));
    assertThat(lines).anyMatch(line -> line.matches("API +http://127\\.0\\.0\\.1:\\d+"));
  }

  private static List<String> errors(Process process) throws IOException {
    try (BufferedReader errors = process.errorReader()) {
      return errors.lines().filter(line -> line.startsWith("pixedge: ")).toList();
    }
  }

  private Settings settings(List<String> more) throws Exception {
    return Settings.of(arguments(more), Map.of());
  }

  private Process process(List<String> more) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.pixedge.local.Main"));
    command.addAll(arguments(more));
    return new ProcessBuilder(command).start();
  }

  private List<String> arguments(List<String> more) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "PORT=0",
                "API_PORT=0",
                "DATA=" + data.resolve("data"),
                "POLICY=../policy.json",
                "EDGE=" + EdgeFile.built()));
    arguments.addAll(more);
    return arguments;
  }
}
