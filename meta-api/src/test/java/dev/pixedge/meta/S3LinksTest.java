package dev.pixedge.meta;

import dev.pixedge.store.S3OnFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class S3LinksTest extends S3LinksContract {
  private final S3OnFiles server;

  S3LinksTest(@TempDir Path folder) throws Exception {
    this.server = new S3OnFiles(folder);
  }

  @AfterAll
  void stop() throws Exception {
    server.stop();
  }

  @Override
  S3Client s3() {
    return server.client();
  }

  @Override
  S3Presigner presigner() {
    return server.presigner();
  }
}
