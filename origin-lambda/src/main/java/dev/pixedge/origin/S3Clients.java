package dev.pixedge.origin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pixedge.origin.OriginConfig.Buckets;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobStore;
import dev.pixedge.store.S3BlobStore;
import java.time.Duration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Makes the S3 clients. A request has 30 seconds in API Gateway, so a bucket that does not answer
 * has to be given up in time for the other one.
 */
final class S3Clients {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration SILENCE = Duration.ofSeconds(3);
  private static final Duration ATTEMPT = Duration.ofSeconds(6);
  private static final Duration CALL = Duration.ofSeconds(10);
  private static final int ATTEMPTS = 3;

  /** Lies in the transformed bucket, where no URL leads. */
  private static final String PRIMED = "-/primed";

  private static final int SOME_BYTES = 1_000;

  private S3Clients() {}

  /** Asks both buckets once for what a miss asks, over connections that are closed again. */
  static void touch(Buckets buckets) {
    try (S3Client s3 = in(buckets.region())) {
      new S3BlobStore(s3, buckets.originals()).head(PRIMED);
      BlobStore renditions = new S3BlobStore(s3, buckets.renditions());
      renditions.putIfAbsent(PRIMED, Blob.of("text/plain", PRIMED.getBytes(US_ASCII)));
      renditions.get(PRIMED, SOME_BYTES);
    }
  }

  static S3Client in(String region) {
    return S3Client.builder()
        .region(Region.of(region))
        .httpClientBuilder(
            Apache5HttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(SILENCE)
                .maxConnections(64))
        .overrideConfiguration(
            it ->
                it.apiCallAttemptTimeout(ATTEMPT)
                    .apiCallTimeout(CALL)
                    .retryStrategy(StandardRetryStrategy.builder().maxAttempts(ATTEMPTS).build()))
        .build();
  }
}
