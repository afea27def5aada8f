package dev.pixedge.local.http;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One listening port with a service behind it. */
public final class Server implements AutoCloseable {
  private static final int HEADER_BYTES = 32_768;
  private static final int BUFFER_BYTES = 16_384;
  private static final int BUFFERS_KEPT = 1_000;
  private static final int IDLE_MILLIS = 60_000;
  private static final long GRACE_MILLIS = SECONDS.toMillis(10);

  private final Undertow undertow;
  private final GracefulShutdownHandler graceful;
  private final ExecutorService blocking;

  private Server(Undertow undertow, GracefulShutdownHandler graceful, ExecutorService blocking) {
    this.undertow = undertow;
    this.graceful = graceful;
    this.blocking = blocking;
  }

  /**
   * Listens.
   *
   * @param port 0 for any that is free
   * @throws IOException when the port cannot be had
   */
  public static Server listen(String host, int port, Service service) throws IOException {
    ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
    GracefulShutdownHandler graceful =
        new GracefulShutdownHandler(new Exchanges(service, blocking));
    Undertow undertow =
        Undertow.builder()
            .addHttpListener(port, host)
            .setHandler(graceful)
            // By itself Undertow keeps buffers for each thread: virtual ones take them to the
            // grave.
            .setByteBufferPool(new DefaultByteBufferPool(true, BUFFER_BYTES, BUFFERS_KEPT, 0))
            .setIoThreads(Math.max(2, Runtime.getRuntime().availableProcessors()))
            // Blocking work is on virtual threads; Undertow's own pool only has to exist.
            .setWorkerThreads(1)
            .setServerOption(UndertowOptions.DECODE_URL, false)
            .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, HEADER_BYTES)
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, IDLE_MILLIS)
            .build();
    try {
      undertow.start();
    } catch (RuntimeException e) {
      blocking.close();
      throw new IOException("cannot listen on " + host + ":" + port, e);
    }
    return new Server(undertow, graceful, blocking);
  }

  /** The port that was taken. */
  public int port() {
    return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
  }

  /** Refuses new requests, lets those that are under way finish within ten seconds, closes. */
  @Override
  public void close() {
    graceful.shutdown();
    try {
      graceful.awaitShutdown(GRACE_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    undertow.stop();
    blocking.shutdownNow();
  }
}
