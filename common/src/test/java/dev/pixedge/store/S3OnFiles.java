package dev.pixedge.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** An S3 API over a folder, for tests; each folder in it is a bucket. */
public final class S3OnFiles {
  private static final String NAME = "test";

  private final S3Proxy proxy;
  private final S3Client client;

  /** Starts on any free port of the loopback address. */
  public S3OnFiles(Path folder) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("jclouds.filesystem.basedir", folder.toString());
    properties.setProperty("s3proxy.filesystem.basedir", folder.toString());
    proxy =
        S3Proxy.builder()
            .blobStore(BlobStores.create("filesystem-nio2", properties))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, NAME, NAME)
            .ignoreUnknownHeaders(true)
            .build();
    proxy.start();
    client = client(proxy.getPort(), NAME);
  }

  /** A client of whatever listens on this port. */
  static S3Client client(int port, String password) {
    return S3Client.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .credentialsProvider(credentials(password))
        .forcePathStyle(true)
        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(32))
        .build();
  }

  S3Client clientWithPassword(String password) {
    return client(proxy.getPort(), password);
  }

  /** A client of this server. */
  public S3Client client() {
    return client;
  }

  /** Signs addresses of this server's objects. */
  public S3Presigner presigner() {
    return S3Presigner.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create("http://127.0.0.1:" + proxy.getPort()))
        .credentialsProvider(credentials(NAME))
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .build();
  }

  /** Stops the server and its client. */
  public void stop() throws Exception {
    client.close();
    proxy.stop();
  }

  private static StaticCredentialsProvider credentials(String password) {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(NAME, password));
  }
}
