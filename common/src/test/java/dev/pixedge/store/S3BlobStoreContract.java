package dev.pixedge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** What a store of blobs in a bucket promises, whoever answers for S3. */
abstract class S3BlobStoreContract extends BlobStoreContract {
  private static final int OVER_ONE_PAGE = 1001;

  /** A client of the server under test. */
  abstract S3Client s3();

  @Override
  protected BlobStore emptyStore() {
    return new S3BlobStore(s3(), newBucket());
  }

  @Test
  void moreKeysThanOnePageAreListed() throws IOException {
    String bucket = newBucket();
    fill(bucket, IntStream.range(0, OVER_ONE_PAGE).mapToObj(i -> "key" + i).toList());
    assertThat(new S3BlobStore(s3(), bucket).keys("key")).hasSize(OVER_ONE_PAGE);
  }

  /** Puts something under each key, in whatever way is quickest. */
  void fill(String bucket, List<String> keys) throws IOException {
    BlobStore store = new S3BlobStore(s3(), bucket);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      keys.forEach(key -> threads.execute(() -> store.put(key, text(""))));
    }
  }

  @Test
  void aWriteThatTheClientRepeatedIsItsOwn() {
    BlobStore store = emptyStore();
    assertThat(store.putIfAbsent("a", madeFrom("etag-1", "12345"))).isTrue();
    assertThat(store.putIfAbsent("a", madeFrom("etag-1", "12345"))).isTrue();
    assertThat(store.putIfAbsent("a", madeFrom("etag-2", "12345"))).isFalse();
    assertThat(store.putIfAbsent("a", madeFrom("etag-1", "123456"))).isFalse();
  }

  @Test
  void aBucketThatIsNotThereIsUnavailable() {
    BlobStore store = new S3BlobStore(s3(), "no-such-bucket");
    assertUnavailable(() -> store.get("a", 1));
    assertUnavailable(() -> store.put("a", text("1")));
    assertUnavailable(() -> store.putIfAbsent("a", text("1")));
    assertUnavailable(() -> store.keys(""));
  }

  static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FaultException.class,
            thrown -> assertThat(thrown.fault()).isEqualTo(Fault.STORE_UNAVAILABLE));
  }

  String newBucket() {
    String bucket = UUID.randomUUID().toString();
    s3().createBucket(request -> request.bucket(bucket));
    return bucket;
  }

  private static Blob madeFrom(String sourceEtag, String text) {
    Blob blob = text(text);
    return new Blob(blob.info().withMetadata(Map.of("source-etag", sourceEtag)), blob.bytes());
  }
}
