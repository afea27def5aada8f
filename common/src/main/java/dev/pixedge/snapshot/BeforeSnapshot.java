package dev.pixedge.snapshot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps that warm a process before its snapshot is taken, from which later ones start. Each step
 * leaves nothing behind that a copy of the process could not use: connections are closed again, no
 * answer is remembered. What else has to differ between copies does so by itself: SecureRandom asks
 * the system, and credentials are renewed by the clock. Source: "Handling uniqueness with Lambda
 * SnapStart", AWS Lambda Developer Guide.
 */
public final class BeforeSnapshot implements Resource {
  private static final Logger LOG = LoggerFactory.getLogger(BeforeSnapshot.class);

  /** The list of resources that are called holds them weakly. */
  private static final List<BeforeSnapshot> REGISTERED = new CopyOnWriteArrayList<>();

  private final Map<String, Runnable> steps;

  /**
   * Has these steps taken when this process is about to be copied, and never where it is not.
   *
   * @param steps by their name in the log, in order
   */
  public static void register(Map<String, Runnable> steps) {
    BeforeSnapshot resource = new BeforeSnapshot(steps);
    REGISTERED.add(resource);
    Core.getGlobalContext().register(resource);
  }

  BeforeSnapshot(Map<String, Runnable> steps) {
    this.steps = steps;
  }

  /** A step that fails costs the copies some warmth, and nothing else. */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    steps.forEach(BeforeSnapshot::attempt);
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // no step left anything that would have to be renewed
  }

  private static void attempt(String name, Runnable step) {
    long began = System.nanoTime();
    try {
      step.run();
      LOG.info("snapshot={} ms={}", name, Duration.ofNanos(System.nanoTime() - began).toMillis());
    } catch (RuntimeException e) {
      LOG.warn("snapshot={} failed", name, e);
    }
  }
}
