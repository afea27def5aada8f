package dev.pixedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.local.chaos.Outages;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobStore;
import dev.pixedge.store.BlobStoreContract;
import dev.pixedge.store.S3BlobStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class S3ServerTest extends BlobStoreContract {
  private final S3Server s3;

  S3ServerTest(@TempDir Path folder) throws IOException {
    this.s3 = S3Server.start("us-east-1", folder, new Outages());
  }

  @AfterAll
  void stop() throws IOException {
    s3.close();
  }

  @Override
  protected BlobStore emptyStore() {
    return new S3BlobStore(s3.client(), newBucket());
  }

  @Test
  void aLargeBlobIsReadAsItWasWritten() {
    byte[] bytes = new byte[(int) LargeBlobs.SMALL + 1];
    new Random(1).nextBytes(bytes);
    BlobStore store = emptyStore();
    store.put("large", Blob.of("image/jpeg", bytes));
    assertThat(store.get("large", bytes.length).orElseThrow().bytes()).isEqualTo(bytes);
  }

  @Test
  void whatTheClientWroteIsThereForOthers() throws IOException, InterruptedException {
    String bucket = newBucket();
    new S3BlobStore(s3.client(), bucket).put("a b", Blob.of("text/plain", new byte[] {1, 2}));
    try (HttpClient other = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(address(bucket, "a b")).build();
      assertThat(other.send(request, BodyHandlers.ofByteArray()).body()).containsExactly(1, 2);
    }
  }

  private URI address(String bucket, String key) {
    return URI.create(
        s3.presigner()
            .presignGetObject(
                presign ->
                    presign
                        .signatureDuration(Duration.ofMinutes(1))
                        .getObjectRequest(get -> get.bucket(bucket).key(key)))
            .url()
            .toString());
  }

  private String newBucket() {
    String bucket = UUID.randomUUID().toString();
    s3.client().createBucket(request -> request.bucket(bucket));
    return bucket;
  }
}
