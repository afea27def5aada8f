package dev.pixedge.metadata.tier;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that speaks another language than Redis: it answers as a web server would. */
final class NoRedis implements AutoCloseable {
  private final ServerSocket socket;
  private final AtomicInteger answers = new AtomicInteger();

  private NoRedis(ServerSocket socket) {
    this.socket = socket;
  }

  static NoRedis listening() throws IOException {
    NoRedis server = new NoRedis(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.startVirtualThread(server::serve);
    return server;
  }

  RedisSettings settings() {
    return new RedisSettings(
        URI.create("redis://127.0.0.1:" + socket.getLocalPort()),
        Duration.ofSeconds(10),
        Duration.ofMinutes(5),
        Duration.ofSeconds(5),
        1,
        8);
  }

  /** How many times it has answered. */
  int answers() {
    return answers.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        connection.getInputStream().read();
        connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        answers.incrementAndGet();
      } catch (IOException _) {
        // this connection, or the server, was closed
      }
    }
  }
}
