package dev.pixedge.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class S3BlobStoreTest extends S3BlobStoreContract {
  private final Path folder;
  private final S3OnFiles s3;

  S3BlobStoreTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    this.s3 = new S3OnFiles(folder);
  }

  @AfterAll
  void stop() throws Exception {
    s3.stop();
  }

  @Override
  S3Client s3() {
    return s3.client();
  }

  @Override
  void fill(String bucket, List<String> keys) throws IOException {
    for (String key : keys) {
      Files.createFile(folder.resolve(bucket).resolve(key));
    }
  }

  @Test
  void aFileDroppedIntoTheFolderIsABlob() throws IOException {
    String bucket = newBucket();
    Path gallery = Files.createDirectories(folder.resolve(bucket).resolve("gallery"));
    Files.writeString(gallery.resolve("a photo.jpg"), "12345");
    BlobStore store = new S3BlobStore(s3.client(), bucket);

    BlobInfo info = store.head("gallery/a photo.jpg").orElseThrow();
    assertThat(info.contentType()).isEqualTo("image/jpeg");
    assertThat(info.length()).isEqualTo(5);
    assertThat(info.etag()).isNotEmpty();
    assertThat(store.get("gallery/a photo.jpg", 5).orElseThrow().info()).isEqualTo(info);
    assertThat(store.keys("")).containsExactly("gallery/a photo.jpg");
  }

  @Test
  void credentialsThatAreRefusedAreUnavailable() {
    String bucket = newBucket();
    try (S3Client stranger = s3.clientWithPassword("wrong")) {
      assertUnavailable(() -> new S3BlobStore(stranger, bucket).get("a", 1));
    }
  }

  /** The answer is that of "GetObject", Amazon S3 API Reference. */
  @Test
  void whatLiesInTheArchiveIsNotAbsent() throws IOException {
    byte[] answer =
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>InvalidObjectState</Code>"
                + "<Message>The operation is not valid for the object's storage class</Message></Error>")
            .getBytes(UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/xml");
          exchange.sendResponseHeaders(403, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try (S3Client archive = S3OnFiles.client(server.getAddress().getPort(), "test")) {
      BlobStore store = new S3BlobStore(archive, "bucket");
      assertThatThrownBy(() -> store.get("a.jpg", 1))
          .isInstanceOfSatisfying(
              FaultException.class,
              thrown -> assertThat(thrown.fault()).isEqualTo(Fault.SOURCE_ARCHIVED));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aServerThatIsNotThereIsUnavailable() {
    try (S3Client lost = S3OnFiles.client(1, "test")) {
      BlobStore store = new S3BlobStore(lost, "bucket");
      assertUnavailable(() -> store.get("a", 1));
      assertUnavailable(() -> store.head("a"));
      assertUnavailable(() -> store.delete("a"));
    }
  }
}
