package dev.pixedge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.localstack.LocalStack;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.Tag;

@org.junit.jupiter.api.Tag("localstack")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalStackS3BlobStoreTest extends S3BlobStoreContract {
  private final S3Client s3 = LocalStack.s3();

  @AfterAll
  void stop() {
    s3.close();
  }

  /** The embedded server has no tags. */
  @Test
  void aTagTakesThePlaceOfOneOfTheSameNameOnly() {
    String bucket = newBucket();
    S3BlobStore store = new S3BlobStore(s3, bucket);
    store.put("a b.jpg", text("1"));
    s3.putObjectTagging(
        it -> it.bucket(bucket).key("a b.jpg").tagging(of -> of.tagSet(tag("album", "summer"))));
    store.tag("a b.jpg", "", "made", "none");
    store.tag("a b.jpg", "", "made", "stored");
    assertThat(s3.getObjectTagging(it -> it.bucket(bucket).key("a b.jpg")).tagSet())
        .containsExactlyInAnyOrder(tag("album", "summer"), tag("made", "stored"));
    assertUnavailable(() -> store.tag("absent", "", "made", "stored"));
  }

  @Test
  void aTagBelongsToOneVersion() {
    String bucket = newBucket();
    s3.putBucketVersioning(
        it -> it.bucket(bucket).versioningConfiguration(of -> of.status("Enabled")));
    S3BlobStore store = new S3BlobStore(s3, bucket);
    store.put("a", text("1"));
    String first = store.head("a").orElseThrow().version();
    store.put("a", text("2"));
    store.tag("a", first, "made", "stored");
    assertThat(s3.getObjectTagging(it -> it.bucket(bucket).key("a")).tagSet()).isEmpty();
    assertThat(s3.getObjectTagging(it -> it.bucket(bucket).key("a").versionId(first)).tagSet())
        .containsExactly(tag("made", "stored"));
  }

  @Test
  void whatLiesInTheArchiveIsThereButCannotBeRead() {
    String bucket = newBucket();
    S3BlobStore store = new S3BlobStore(s3, bucket);
    s3.putObject(
        it -> it.bucket(bucket).key("a").storageClass(StorageClass.DEEP_ARCHIVE),
        RequestBody.fromString("12345"));
    assertThat(store.head("a").orElseThrow().length()).isEqualTo(5);
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(() -> store.get("a", 5), () -> store.beginning("a", 1))) {
      assertThatThrownBy(call)
          .isInstanceOfSatisfying(
              FaultException.class,
              thrown -> assertThat(thrown.fault()).isEqualTo(Fault.SOURCE_ARCHIVED));
    }
  }

  private static Tag tag(String name, String value) {
    return Tag.builder().key(name).value(value).build();
  }

  @Override
  S3Client s3() {
    return s3;
  }
}
