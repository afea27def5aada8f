package dev.pixedge.origin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Pictures;
import dev.pixedge.http.Reply;
import org.junit.jupiter.api.Test;

final class AverageHueTest {
  private final TestOrigin origin = new TestOrigin();

  /** The form that OSS's documentation shows. */
  @Test
  void answersInTheFormOfOss() {
    origin.upload("a.png", "image/png", Pictures.png(4, 4).bytes());
    Reply reply = origin.get("/a.png/-/average-hue");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type")).hasValue("text/plain");
    assertThat(new String(reply.body(), UTF_8)).isEqualTo("0xbbcd7f");
  }
}
