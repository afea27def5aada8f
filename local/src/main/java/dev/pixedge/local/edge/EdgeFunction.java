package dev.pixedge.local.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;

/**
 * The built edge file, run by GraalJS. A JavaScript context belongs to one thread at a time, so
 * there are as many as processors, lent in turn.
 */
public final class EdgeFunction implements Edge, AutoCloseable {
  private final Engine engine;
  private final BlockingQueue<Isolate> idle;

  private EdgeFunction(Engine engine, BlockingQueue<Isolate> idle) {
    this.engine = engine;
    this.idle = idle;
  }

  /**
   * Loads the built edge file.
   *
   * @throws IOException when it cannot be read or is not a CloudFront Function
   */
  public static EdgeFunction load(Path file, SigningKeys keys, int contexts) throws IOException {
    String source = Files.readString(file);
    Engine engine =
        Engine.newBuilder("js")
            // Without a compiler the function is interpreted; its answers are remembered.
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    BlockingQueue<Isolate> idle = new LinkedBlockingQueue<>();
    try {
      for (int i = 0; i < contexts; i++) {
        idle.add(Isolate.of(engine, source, keys));
      }
    } catch (PolyglotException e) {
      engine.close(true);
      throw new IOException(file + ": expected a built edge function: " + e.getMessage(), e);
    }
    return new EdgeFunction(engine, idle);
  }

  @Override
  public Decision decide(Question question) {
    Isolate isolate = borrow();
    try {
      return Outcome.decision(isolate.handle(ViewerEvent.json(question), question.query()));
    } finally {
      idle.add(isolate);
    }
  }

  @Override
  public void close() {
    engine.close(true);
  }

  private Isolate borrow() {
    try {
      return idle.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the edge function", e);
    }
  }
}
