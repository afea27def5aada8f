package dev.pixedge.origin;

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

  private S3Clients() {}

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
