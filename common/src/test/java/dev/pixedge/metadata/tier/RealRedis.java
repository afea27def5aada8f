package dev.pixedge.metadata.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Redis or Valkey server for tests, on a free port. Where none is installed, the test that needs
 * it is skipped; CI installs one.
 */
public final class RealRedis implements AutoCloseable {
  private final Path program;
  private final int port;
  private Process process;

  private RealRedis(Path program, int port) throws IOException, InterruptedException {
    this.program = program;
    this.port = port;
    this.process = started();
  }

  /** Started, and accepting connections. */
  public static RealRedis start() throws IOException, InterruptedException {
    Optional<Path> program =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .flatMap(it -> Stream.of("redis-server", "valkey-server").map(at -> Path.of(it, at)))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(
        program.isPresent(),
        "not run: expected redis-server or valkey-server on the PATH (apt-get install"
            + " redis-server)");
    return new RealRedis(program.orElseThrow(), freePort());
  }

  /** Where it is, and how long it is waited for. */
  public RedisSettings settings(Duration timeout) {
    return new RedisSettings(
        URI.create("redis://127.0.0.1:" + port),
        timeout,
        Duration.ofMinutes(5),
        Duration.ofSeconds(5),
        1,
        8);
  }

  /** It is gone until it is started again. */
  public void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  /** On the same port, empty. */
  public void startAgain() throws IOException, InterruptedException {
    process = started();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private Process started() throws IOException, InterruptedException {
    List<String> command =
        List.of(
            program.toString(),
            "--port",
            String.valueOf(port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--loglevel",
            "warning");
    Process starting =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    for (int i = 0; i < 500 && !accepts(); i++) {
      Thread.sleep(20);
    }
    return starting;
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
