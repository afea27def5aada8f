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

/** An S3 API over a folder, for tests; each folder in it is a bucket. */
final class S3OnFiles {
  private static final String NAME = "test";

  private final S3Proxy proxy;
  private final S3Client client;

  S3OnFiles(Path folder) throws Exception {
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
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(NAME, password)))
        .forcePathStyle(true)
        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(32))
        .build();
  }

  S3Client clientWithPassword(String password) {
    return client(proxy.getPort(), password);
  }

  S3Client client() {
    return client;
  }

  void stop() throws Exception {
    client.close();
    proxy.stop();
  }
}
