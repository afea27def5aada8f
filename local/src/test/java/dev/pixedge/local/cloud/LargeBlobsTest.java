package dev.pixedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobStore;
import dev.pixedge.store.BlobStoreContract;
import dev.pixedge.store.MemoryBlobStore;
import java.lang.ref.Reference;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LargeBlobsTest extends BlobStoreContract {
  private static final int LARGE = (int) LargeBlobs.SMALL + 1_000_000;
  private static final long ALLOWED = 100_000_000;

  private final MemoryBlobStore memory = new MemoryBlobStore();

  @Override
  protected BlobStore emptyStore() {
    return sharing(LARGE);
  }

  @Test
  void readsALargeBlobThatThereIsRoomFor() {
    store("a", LARGE);
    assertThat(sharing(LARGE).get("a", ALLOWED).orElseThrow().bytes()).hasSize(LARGE);
  }

  @Test
  void readsABlobThatIsLargerThanTheShareAlone() {
    store("a", LARGE);
    assertThat(sharing(LARGE / 2).get("a", ALLOWED)).isPresent();
  }

  @Test
  void refusesASecondLargeBlobWhileTheFirstIsHeld() {
    store("a", LARGE);
    store("b", LARGE);
    BlobStore blobs = sharing(LARGE + LARGE / 2);

    Blob held = blobs.get("a", ALLOWED).orElseThrow();
    try {
      FaultException refused =
          catchThrowableOfType(FaultException.class, () -> blobs.get("b", ALLOWED));
      assertThat(refused.fault()).isEqualTo(Fault.BUSY);
    } finally {
      Reference.reachabilityFence(held);
    }
  }

  @Test
  void readsSmallBlobsWhateverIsHeld() {
    store("a", LARGE);
    store("small", 100);
    BlobStore blobs = sharing(LARGE);

    Blob held = blobs.get("a", ALLOWED).orElseThrow();
    try {
      assertThat(blobs.get("small", ALLOWED)).isPresent();
    } finally {
      Reference.reachabilityFence(held);
    }
  }

  @Test
  void saysThatABlobIsOverTheLimitWithoutWaitingForRoom() {
    store("a", LARGE);
    FaultException refused =
        catchThrowableOfType(FaultException.class, () -> sharing(1_024).get("a", LARGE - 1));
    assertThat(refused.fault()).isEqualTo(Fault.SOURCE_TOO_LARGE);
  }

  private void store(String key, int bytes) {
    memory.put(key, Blob.of("image/jpeg", new byte[bytes]));
  }

  private BlobStore sharing(long bytes) {
    return new LargeBlobs(memory, new HeapShare(bytes, Duration.ofMillis(500)));
  }
}
