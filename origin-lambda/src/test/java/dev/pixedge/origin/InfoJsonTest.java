package dev.pixedge.origin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.JpegPictures;
import dev.pixedge.http.Reply;
import dev.pixedge.store.Blob;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class InfoJsonTest {
  private final TestOrigin origin = new TestOrigin();

  @Test
  void answersInTheShapeOfOss() {
    Blob turned = JpegPictures.oriented(40, 30, 6);
    origin.upload("a.jpg", "image/jpeg", turned.bytes());
    Reply reply = origin.get("/a.jpg/-/info");
    assertThat(reply.header("content-type")).hasValue("application/json");
    assertThat(new JsonMapper().readTree(new String(reply.body(), UTF_8)))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {"FileSize":{"value":"%d"},"Format":{"value":"jpg"},"FrameCount":{"value":"1"},
                     "ImageHeight":{"value":"40"},"ImageWidth":{"value":"30"},
                     "Orientation":{"value":"6"}}
                    """
                        .formatted(turned.bytes().length)));
  }

  @Test
  void refusesWhatIsNoImage() {
    origin.upload("a.jpg", "image/jpeg", "text".getBytes(UTF_8));
    assertThat(origin.get("/a.jpg/-/info").status()).isEqualTo(415);
  }
}
