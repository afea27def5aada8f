package dev.pixedge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class S3BlobStoreTest extends BlobStoreContract {
  private final Path folder;
  private final S3OnFiles s3;

  S3BlobStoreTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    this.s3 = new S3OnFiles(folder);
  }

  @AfterAll
  void stop() throws Exception {
    s3.stop();
  }

  @Override
  protected BlobStore emptyStore() {
    return new S3BlobStore(s3.client(), newBucket());
  }

  @Test
  void aFileDroppedIntoTheFolderIsABlob() throws IOException {
    String bucket = newBucket();
    Path gallery = Files.createDirectories(folder.resolve(bucket).resolve("gallery"));
    Files.writeString(gallery.resolve("a photo.jpg"), "12345");
    BlobStore store = new S3BlobStore(s3.client(), bucket);

    BlobInfo info = store.head("gallery/a photo.jpg").orElseThrow();
    assertThat(info.contentType()).isEqualTo("image/jpeg");
    assertThat(info.length()).isEqualTo(5);
    assertThat(info.etag()).isNotEmpty();
    assertThat(store.get("gallery/a photo.jpg", 5).orElseThrow().info()).isEqualTo(info);
    assertThat(store.keys("")).containsExactly("gallery/a photo.jpg");
  }

  @Test
  void moreKeysThanOnePageAreListed() throws IOException {
    String bucket = newBucket();
    for (int i = 0; i < 1001; i++) {
      Files.createFile(folder.resolve(bucket).resolve("key" + i));
    }
    assertThat(new S3BlobStore(s3.client(), bucket).keys("key")).hasSize(1001);
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
    BlobStore store = new S3BlobStore(s3.client(), "no-such-bucket");
    assertUnavailable(() -> store.get("a", 1));
    assertUnavailable(() -> store.put("a", text("1")));
    assertUnavailable(() -> store.putIfAbsent("a", text("1")));
    assertUnavailable(() -> store.keys(""));
  }

  @Test
  void credentialsThatAreRefusedAreUnavailable() {
    String bucket = newBucket();
    try (S3Client stranger = s3.clientWithPassword("wrong")) {
      assertUnavailable(() -> new S3BlobStore(stranger, bucket).get("a", 1));
    }
  }

  @Test
  void aServerThatIsNotThereIsUnavailable() {
    try (S3Client lost = S3OnFiles.client(1, "test")) {
      BlobStore store = new S3BlobStore(lost, "bucket");
      assertUnavailable(() -> store.get("a", 1));
      assertUnavailable(() -> store.head("a"));
      assertUnavailable(() -> store.delete("a"));
    }
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FaultException.class,
            thrown -> assertThat(thrown.fault()).isEqualTo(Fault.STORE_UNAVAILABLE));
  }

  private static Blob madeFrom(String sourceEtag, String text) {
    Blob blob = text(text);
    return new Blob(blob.info().withMetadata(Map.of("source-etag", sourceEtag)), blob.bytes());
  }

  private String newBucket() {
    String bucket = UUID.randomUUID().toString();
    s3.client().createBucket(request -> request.bucket(bucket));
    return bucket;
  }
}
