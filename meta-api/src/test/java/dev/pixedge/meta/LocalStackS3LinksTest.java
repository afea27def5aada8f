package dev.pixedge.meta;

import dev.pixedge.localstack.LocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

@Tag("localstack")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalStackS3LinksTest extends S3LinksContract {
  private final S3Client s3 = LocalStack.s3();
  private final S3Presigner presigner = LocalStack.presigner();

  @AfterAll
  void stop() {
    s3.close();
    presigner.close();
  }

  @Override
  S3Client s3() {
    return s3;
  }

  @Override
  S3Presigner presigner() {
    return presigner;
  }
}
