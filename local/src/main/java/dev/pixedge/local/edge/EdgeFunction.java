package dev.pixedge.local.edge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;

/**
 * The built functions of the edge, run by GraalJS. A JavaScript context belongs to one thread at a
 * time, so there are as many as processors, lent in turn.
 */
public final class EdgeFunction implements Edge, AutoCloseable {
  private final Engine engine;
  private final BlockingQueue<Loaded> idle;

  private EdgeFunction(Engine engine, BlockingQueue<Loaded> idle) {
    this.engine = engine;
    this.idle = idle;
  }

  private record Loaded(Isolate request, Isolate response) {}

  /**
   * Loads the built edge file and {@code response.js} beside it.
   *
   * @throws IOException when one cannot be read or is not a CloudFront Function
   */
  public static EdgeFunction load(Path file, SigningKeys keys, int contexts) throws IOException {
    EdgeFiles files = EdgeFiles.read(file);
    Engine engine =
        Engine.newBuilder("js")
            // Without a compiler the function is interpreted; its answers are remembered.
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    BlockingQueue<Loaded> idle = new LinkedBlockingQueue<>();
    try {
      for (int i = 0; i < contexts; i++) {
        idle.add(
            new Loaded(
                Isolate.of(engine, files.request(), keys),
                Isolate.of(engine, files.response(), keys)));
      }
    } catch (PolyglotException e) {
      engine.close(true);
      throw new IOException(file + ": expected a built edge function: " + e.getMessage(), e);
    }
    return new EdgeFunction(engine, idle);
  }

  @Override
  public Decision decide(Question question) {
    Loaded loaded = borrow();
    try {
      String outcome =
          loaded
              .request()
              .handle(ViewerEvent.ofRequest(question), question.query(), question.second());
      return switch (Outcome.decision(outcome)) {
        case Decision.Answer answer -> answer;
        case Decision.Forward forward -> forward.answeredWith(responseHeaders(loaded, forward));
      };
    } finally {
      idle.add(loaded);
    }
  }

  @Override
  public void close() {
    engine.close(true);
  }

  /** The response function goes by the request alone, so that it can run before the response. */
  private static Map<String, String> responseHeaders(Loaded loaded, Decision.Forward forward) {
    return Outcome.headers(loaded.response().handle(ViewerEvent.ofResponse(forward), "", 0));
  }

  private Loaded borrow() {
    try {
      return idle.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the edge function", e);
    }
  }
}
