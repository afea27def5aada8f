package dev.pixedge.origin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Engines;
import dev.pixedge.engine.Pictures;
import dev.pixedge.engine.Probe;
import dev.pixedge.http.Reply;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.store.Blob;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way of a miss, with the engine of this machine. */
final class RenderedReplyTest {
  private static final String PATH = "/a%20b.jpg/-/resize.w_100/quality.Q_80/format.jpeg";
  private static final String STORED = "a b.jpg/-/resize.w_100/quality.Q_80/format.jpeg";

  private final TestOrigin origin = new TestOrigin();
  private final byte[] photo = Pictures.jpeg(400, 300).bytes();

  @BeforeEach
  void upload() {
    origin.realEngine = Optional.of(Engines.open(origin.policy, Optional.empty()));
    origin.upload("a b.jpg", "image/jpeg", photo);
  }

  @ParameterizedTest
  @CsvSource({
    "resize.w_100/quality.Q_80/format.jpeg, image/jpeg, 100, 75",
    "resize.w_100/quality.Q_80/format.webp, image/webp, 100, 75",
    "resize.m_fill.w_50.h_50/format.png, image/png, 50, 50",
    "rotate.90/quality.Q_80/format.compat, image/jpeg, 300, 400",
  })
  void answersWithThePictureThatThePathNames(String chain, String type, int width, int height) {
    Reply reply = origin.get("/a%20b.jpg/-/" + chain);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type")).hasValue(type);
    ImageFacts facts = Probe.of(Blob.of(type, reply.body()));
    assertThat(facts.format().contentType()).isEqualTo(type);
    assertThat(facts.width()).isEqualTo(width);
    assertThat(facts.height()).isEqualTo(height);
  }

  @Test
  void storesTheBytesThatItAnswersWith() {
    Reply reply = origin.get(PATH);
    Blob stored = origin.farRenditions.get(STORED, TestOrigin.ANY_SIZE).orElseThrow();
    assertThat(stored.bytes()).isEqualTo(reply.body());
    assertThat(stored.info().contentType()).isEqualTo("image/jpeg");
  }

  @Test
  void refusesATextThatIsNamedLikeAnImage() {
    origin.upload("a b.jpg", "image/jpeg", "not a picture".repeat(100).getBytes(UTF_8));
    assertThat(origin.get(PATH).status()).isEqualTo(415);
    assertThat(origin.nearRenditions.keys("")).isEmpty();
  }

  @Test
  void refusesAPhotoThatIsCutShort() {
    origin.upload("a b.jpg", "image/jpeg", Arrays.copyOf(photo, photo.length / 2));
    Reply reply = origin.get(PATH);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(new String(reply.body(), UTF_8)).contains("SourceCorrupt");
    assertThat(origin.nearRenditions.keys("")).isEmpty();
  }
}
