package dev.pixedge.localstack;

import java.net.URI;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * LocalStack in a container, one for all tests of a process, which ends with it. 4.14.0 is the last
 * release that asks for no account.
 */
public final class LocalStack {
  private static final DockerImageName IMAGE =
      DockerImageName.parse("localstack/localstack:4.14.0");
  private static final int CONNECTIONS = 32;

  private LocalStack() {}

  /** Started when it is asked for first. */
  private static final class Running {
    @SuppressWarnings("resource") // it ends with the process, by the shutdown hook
    private static final LocalStackContainer CONTAINER =
        new LocalStackContainer(IMAGE)
            .withServices("s3", "dynamodb", "sqs")
            // else an address that was signed is valid whatever its signature
            .withEnv("S3_SKIP_SIGNATURE_VALIDATION", "0");

    static {
      CONTAINER.start();
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(CONTAINER::stop));
    }
  }

  /** Where all its services listen. */
  public static URI endpoint() {
    return Running.CONTAINER.getEndpoint();
  }

  /** The region that it says it is in. */
  public static Region region() {
    return Region.of(Running.CONTAINER.getRegion());
  }

  /** Credentials that it takes. */
  public static AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(
            Running.CONTAINER.getAccessKey(), Running.CONTAINER.getSecretKey()));
  }

  /** A client of its S3. */
  public static S3Client s3() {
    return S3Client.builder()
        .region(region())
        .endpointOverride(endpoint())
        .credentialsProvider(credentials())
        .forcePathStyle(true)
        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(CONNECTIONS))
        .build();
  }

  /** Signs addresses of its S3. */
  public static S3Presigner presigner() {
    return S3Presigner.builder()
        .region(region())
        .endpointOverride(endpoint())
        .credentialsProvider(credentials())
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .build();
  }

  /** A client of its DynamoDB. */
  public static DynamoDbClient dynamo() {
    return DynamoDbClient.builder()
        .region(region())
        .endpointOverride(endpoint())
        .credentialsProvider(credentials())
        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(CONNECTIONS))
        .build();
  }
}
