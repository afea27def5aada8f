package dev.pixedge.engine.vips;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Stops what is done in a workspace when it takes too long; one quiet thread watches them all. */
final class Deadline {
  /** How often a workspace that is over its time is told so. */
  private static final Duration REPEAT = Duration.ofMillis(50);

  private final Duration allowed;
  private final ScheduledThreadPoolExecutor timer;

  Deadline(Duration allowed) {
    this.allowed = allowed;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, work -> Thread.ofPlatform().daemon().name("deadline").unstarted(work));
    timer.setRemoveOnCancelPolicy(true);
  }

  /** How long each picture may take. */
  Duration allowed() {
    return allowed;
  }

  /** Watches a workspace for so many pictures from now on; close it before the workspace. */
  Watch watch(Workspace workspace, int pictures) {
    Duration all = allowed.multipliedBy(pictures);
    Future<?> stop =
        timer.scheduleAtFixedRate(
            workspace::stop, all.toMillis(), REPEAT.toMillis(), TimeUnit.MILLISECONDS);
    return () -> stop.cancel(false);
  }

  /** An end of watching. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
