package dev.pixedge.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.S3BlobStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What an address of an original in its bucket is good for, whoever answers for S3. */
abstract class S3LinksContract {
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private String bucket = "";

  abstract S3Client s3();

  abstract S3Presigner presigner();

  @BeforeEach
  void makeABucket() {
    bucket = UUID.randomUUID().toString();
    s3().createBucket(request -> request.bucket(bucket));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jpg", "pets/a cat.jpg", "a+b=c&d.jpg", "100%.jpg", "图/é.jpg"})
  void whoeverHasTheAddressGetsTheOriginal(String key) throws IOException, InterruptedException {
    upload(key);
    HttpResponse<String> reply = get(address(key));
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo(key);
  }

  @Test
  void anotherSignatureIsRefused() throws IOException, InterruptedException {
    upload("a.jpg");
    String forged =
        address("a.jpg").replaceFirst("X-Amz-Signature=.{8}", "X-Amz-Signature=00000000");
    assertThat(get(forged).statusCode()).isEqualTo(403);
  }

  @Test
  void theAddressIsOfOneOriginalOnly() throws IOException, InterruptedException {
    upload("a.jpg");
    upload("b.jpg");
    assertThat(get(address("a.jpg").replace("/a.jpg", "/b.jpg")).statusCode()).isEqualTo(403);
  }

  @Test
  void theAddressOfNothingFindsNothing() throws IOException, InterruptedException {
    assertThat(get(address("absent.jpg")).statusCode()).isEqualTo(404);
  }

  private void upload(String key) {
    new S3BlobStore(s3(), bucket).put(key, Blob.of("image/jpeg", key.getBytes(UTF_8)));
  }

  private String address(String key) {
    return new S3Links(presigner(), bucket).to(new SourceKey(key), "");
  }

  private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return BROWSER.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }
}
