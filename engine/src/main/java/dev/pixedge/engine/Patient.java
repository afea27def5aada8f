package dev.pixedge.engine;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An engine of Java alone that works on a thread of its own, with so much patience and no more:
 * work that takes too long is interrupted, and what breaks a thread becomes a fault.
 */
final class Patient implements Engine {
  private final Engine engine;
  private final Duration patience;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().daemon().name("picture-", 1).factory());

  Patient(Engine engine, Duration patience) {
    this.engine = engine;
    this.patience = patience;
  }

  @Override
  public Rendered render(Material material, Picture picture) {
    return within(patience, () -> engine.render(material, picture));
  }

  @Override
  public List<Outcome> renderAll(Material material, List<Picture> pictures) {
    return within(
        patience.multipliedBy(Math.max(1, pictures.size())),
        () -> engine.renderAll(material, pictures));
  }

  @Override
  public Color averageHue(Blob source) {
    return within(patience, () -> engine.averageHue(source));
  }

  @Override
  public Raster miniature(Blob source) {
    return within(patience, () -> engine.miniature(source));
  }

  @Override
  public String name() {
    return engine.name();
  }

  private <T> T within(Duration allowed, Callable<T> work) {
    Future<T> result = threads.submit(work);
    try {
      return result.get(allowed.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw Fault.TRANSFORM_TIMEOUT.because(
          "picture: expected it within " + allowed.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw fault(Objects.requireNonNull(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.TRANSFORM_TIMEOUT.because("picture: expected no interruption", e);
    } finally {
      result.cancel(true);
    }
  }

  private static RuntimeException fault(Throwable cause) {
    return switch (cause) {
      case FaultException fault -> fault;
      case StackOverflowError _ ->
          Fault.SOURCE_CORRUPT.because("source: expected parts that are nested less", cause);
      case OutOfMemoryError _ ->
          Fault.SOURCE_TOO_LARGE.because("source: expected one that fits into memory", cause);
      default -> new IllegalStateException("the portable engine", cause);
    };
  }
}
