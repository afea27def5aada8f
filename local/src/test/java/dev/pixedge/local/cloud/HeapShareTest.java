package dev.pixedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.lang.ref.Reference;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class HeapShareTest {
  private static final int HALF = 1 << 20;

  private final HeapShare share = new HeapShare(2 * HALF, Duration.ofMillis(500));

  @Test
  void hasRoomAgainOnceNobodyHoldsTheBytes() {
    for (int i = 0; i < 5; i++) {
      share.take(2 * HALF).fillWith(new byte[HALF]);
    }
    assertThatCode(() -> share.take(2 * HALF)).doesNotThrowAnyException();
  }

  @Test
  void hasNoRoomWhileTheBytesAreHeld() {
    byte[] held = new byte[HALF];
    share.take(HALF + 1).fillWith(held);
    try {
      FaultException refused =
          catchThrowableOfType(FaultException.class, () -> share.take(HALF + 1));
      assertThat(refused.fault()).isEqualTo(Fault.BUSY);
    } finally {
      Reference.reachabilityFence(held);
    }
  }

  @Test
  void hasRoomForTwoThatFit() {
    share.take(HALF);
    assertThatCode(() -> share.take(HALF)).doesNotThrowAnyException();
  }

  @Test
  void takesBackRoomThatWasNotFilled() {
    share.take(2 * HALF).giveBack();
    assertThatCode(() -> share.take(2 * HALF)).doesNotThrowAnyException();
  }
}
