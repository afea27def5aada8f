package dev.pixedge.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.Test;

final class BeforeSnapshotTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void theStepsAreTakenInOrderEvenWhenOneFails() {
    Map<String, Runnable> steps = new LinkedHashMap<>();
    steps.put("first", () -> done.add("first"));
    steps.put("second", BeforeSnapshotTest::fail);
    steps.put("third", () -> done.add("third"));
    new BeforeSnapshot(steps).beforeCheckpoint(Core.getGlobalContext());
    assertThat(done).containsExactly("first", "third");
  }

  @Test
  void nothingIsDoneBeforeASnapshotIsTaken() {
    BeforeSnapshot.register(Map.of("step", () -> done.add("step")));
    assertThat(done).isEmpty();
  }

  private static void fail() {
    throw new IllegalStateException("no network");
  }
}
