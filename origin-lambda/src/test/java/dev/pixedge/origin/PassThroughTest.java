package dev.pixedge.origin;

import static dev.pixedge.origin.TestOrigin.ANY_SIZE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Pictures;
import dev.pixedge.http.Reply;
import dev.pixedge.policy.Policy.Originals;
import dev.pixedge.store.Blob;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PassThroughTest {
  private static final byte[] TEXT = "<svg onload='alert(1)'/>".getBytes(UTF_8);

  private final TestOrigin origin = new TestOrigin();

  static Stream<Blob> images() {
    return Stream.of(
        Pictures.jpeg(8, 8), Pictures.png(8, 8), Pictures.gif(8, 8), Pictures.webp(8, 8));
  }

  @ParameterizedTest
  @MethodSource("images")
  void passesAnImageThroughUnderTheTypeOfItsBytes(Blob image) {
    origin.upload("pictures/a.bin", "text/html", image.bytes());
    Reply reply = origin.get("/pictures/a.bin/-/original");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo(image.bytes());
    assertThat(reply.header("content-type")).hasValue(image.info().contentType());
    assertThat(reply.header("content-security-policy")).isEmpty();
  }

  @Test
  void storesAnImageThatItPassesThrough() {
    Blob image = Pictures.png(8, 8);
    origin.upload("a.png", "image/png", image.bytes());
    origin.get("/a.png/-/original");
    Blob stored = origin.farRenditions.get("a.png/-/original", ANY_SIZE).orElseThrow();
    assertThat(stored.bytes()).isEqualTo(image.bytes());
  }

  @ParameterizedTest
  @CsvSource({
    "logo.svg, image/svg+xml, image/svg+xml",
    "logo.svg, binary/octet-stream, image/svg+xml",
    "list.pdf, '', application/pdf",
    "film.mp4, video/mp4, video/mp4",
    "page.html, text/html, text/html",
    "text.jpg, image/jpeg, application/octet-stream",
    "text.jpg, application/octet-stream, application/octet-stream",
    "noname, binary/octet-stream, application/octet-stream",
  })
  void disarmsWhatIsNoImage(String key, String stored, String answered) {
    origin.upload(key, stored, TEXT);
    Reply reply = origin.get("/" + key + "/-/original");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo(TEXT);
    assertThat(reply.header("content-type")).hasValue(answered);
    assertThat(reply.header("content-security-policy"))
        .hasValue("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    assertThat(reply.header("x-content-type-options")).hasValue("nosniff");
  }

  @ParameterizedTest
  @CsvSource({"ALLOW, 200, 200", "SIGNED, 200, 200", "REFUSE, 403, 200"})
  void servesOriginalImagesAsThePolicySays(Originals originals, int image, int other) {
    origin.policy = Policies.with(originals);
    origin.upload("a.png", "image/png", Pictures.png(8, 8).bytes());
    origin.upload("logo.svg", "image/svg+xml", TEXT);
    assertThat(origin.get("/a.png/-/original").status()).isEqualTo(image);
    assertThat(origin.get("/logo.svg/-/original").status()).isEqualTo(other);
  }

  @Test
  void keepsWhatNeedsHeadersOutOfStoresThatWouldNotSendThem() {
    origin.upload("logo.svg", "image/svg+xml", TEXT);
    origin.get("/logo.svg/-/original");
    assertThat(origin.nearRenditions.keys("")).isEmpty();
    assertThat(origin.farRenditions.keys("")).isEmpty();
  }

  @Test
  void storesAFileThatNoReplyCarries() {
    origin.upload("film.mp4", "video/mp4", new byte[Replies.PAYLOAD_BYTES + 1]);
    assertThat(origin.get("/film.mp4/-/original").status()).isEqualTo(302);
    assertThat(origin.nearRenditions.keys("")).containsExactly("film.mp4/-/original");
  }
}
