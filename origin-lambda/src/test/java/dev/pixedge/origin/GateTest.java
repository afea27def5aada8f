package dev.pixedge.origin;

import static dev.pixedge.origin.TestOrigin.CALLER;
import static dev.pixedge.origin.TestOrigin.KEY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GateTest {
  private static final String ORIGINAL = "/gallery/photo.jpg/-/original";

  private final TestOrigin origin = new TestOrigin();

  @BeforeEach
  void upload() {
    origin.upload(KEY, "image/jpeg", new byte[] {1});
  }

  @ParameterizedTest
  @CsvSource({
    "secret-one, 200",
    "secret-two, 200",
    "secret-three, 403",
    "'', 403",
    "SECRET-ONE, 403"
  })
  void letsInOnlyWhatCarriesACurrentSecret(String secret, int status) {
    Reply reply =
        origin.answer(
            new OriginRequest("GET", ORIGINAL, Optional.empty(), Optional.of(secret), CALLER));
    assertThat(reply.status()).isEqualTo(status);
  }

  @Test
  void refusesARequestWithoutASecretBeforeAnythingElse() {
    Reply reply =
        origin.answer(
            new OriginRequest("POST", "nonsense", Optional.empty(), Optional.empty(), CALLER));
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.header("cache-control")).hasValue("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "get"})
  void refusesOtherMethods(String method) {
    Reply reply = origin.answer(TestOrigin.request(method, ORIGINAL, Optional.empty()));
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("allow")).hasValue("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/gallery/photo.jpg",
        "gallery/photo.jpg/-/original",
        "/gallery//photo.jpg/-/original",
        "/../photo.jpg/-/original",
        "/gallery/ph%6Fto.jpg/-/original",
        "/gallery/photo.jpg/-/",
        "/gallery/photo.jpg/-/format.png/resize.w_100"
      })
  void refusesAPathThatIsNotCanonical(String path) {
    assertThat(origin.get(path).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"120, 404", "121, 414"})
  void refusesAPathOverTheLimitOfThePolicy(int length, int status) {
    String end = "/-/original";
    String path = "/" + "a".repeat(length - 1 - end.length()) + end;
    assertThat(origin.get(path).status()).isEqualTo(status);
  }

  @Test
  void refusesMoreActionsThanThePolicyAllows() {
    Reply reply =
        origin.get("/gallery/photo.jpg/-/rotate.90/rotate.90/rotate.90/rotate.90/format.png");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(new String(reply.body(), UTF_8))
        .contains("TooManyActions", "expected at most 3, got 4");
  }
}
