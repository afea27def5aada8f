package dev.pixedge.store;

import dev.pixedge.localstack.LocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.s3.S3Client;

@Tag("localstack")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalStackS3BlobStoreTest extends S3BlobStoreContract {
  private final S3Client s3 = LocalStack.s3();

  @AfterAll
  void stop() {
    s3.close();
  }

  @Override
  S3Client s3() {
    return s3;
  }
}
