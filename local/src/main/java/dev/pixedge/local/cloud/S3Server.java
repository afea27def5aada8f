package dev.pixedge.local.cloud;

import dev.pixedge.local.chaos.Outages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The S3 API of one region over a folder; each folder in it is a bucket. */
public final class S3Server implements AutoCloseable {
  private static final int CONNECTIONS = 64;

  /** What the functions on AWS use too, but for the sockets: nothing here is far away. */
  private static final Duration ATTEMPT = Duration.ofSeconds(6);

  private static final Duration CALL = Duration.ofSeconds(10);
  private static final URI ANY_PORT = URI.create("http://127.0.0.1:0");

  private final S3Proxy proxy;
  private final S3Client client;
  private final S3Presigner presigner;

  private S3Server(S3Proxy proxy, S3Client client, S3Presigner presigner) {
    this.proxy = proxy;
    this.client = client;
    this.presigner = presigner;
  }

  /**
   * Listens on any free port of the loopback address, for holders of a password of its own.
   *
   * @param outages those that its clients meet on the way to it
   * @throws IOException when it cannot start
   */
  public static S3Server start(String region, Path folder, Outages outages) throws IOException {
    String password = UUID.randomUUID().toString();
    Properties properties = new Properties();
    properties.setProperty("jclouds.filesystem.basedir", folder.toString());
    properties.setProperty("s3proxy.filesystem.basedir", folder.toString());
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(BlobStores.create("filesystem-nio2", properties))
            .endpoint(ANY_PORT)
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, region, password)
            .ignoreUnknownHeaders(true)
            .build();
    try {
      proxy.start();
    } catch (Exception e) {
      throw new IOException("the S3 API on " + folder + " did not start", e);
    }
    StaticCredentialsProvider credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create(region, password));
    URI address = URI.create("http://127.0.0.1:" + proxy.getPort());
    SdkHttpClient http =
        S3Direct.to(proxy, Apache5HttpClient.builder().maxConnections(CONNECTIONS).build());
    return new S3Server(
        proxy,
        client(region, credentials, address, new S3Link(http, outages, region)),
        presigner(region, credentials, address));
  }

  /** A client of this server. */
  public S3Client client() {
    return client;
  }

  /** Signs addresses of this server's objects. */
  public S3Presigner presigner() {
    return presigner;
  }

  @Override
  public void close() throws IOException {
    client.close();
    presigner.close();
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IOException("the S3 API did not stop", e);
    }
  }

  private static S3Client client(
      String region, StaticCredentialsProvider credentials, URI address, SdkHttpClient http) {
    return S3Client.builder()
        .region(Region.of(region))
        .endpointOverride(address)
        .credentialsProvider(credentials)
        .forcePathStyle(true)
        .httpClient(http)
        .overrideConfiguration(it -> it.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
        .build();
  }

  private static S3Presigner presigner(
      String region, StaticCredentialsProvider credentials, URI address) {
    return S3Presigner.builder()
        .region(Region.of(region))
        .endpointOverride(address)
        .credentialsProvider(credentials)
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .build();
  }
}
