package dev.pixedge.origin;

import static dev.pixedge.origin.TestOrigin.KEY;
import static dev.pixedge.origin.TestOrigin.PICTURE;
import static dev.pixedge.origin.TestOrigin.STORED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LargeReplyTest {
  private final TestOrigin origin = new TestOrigin();

  @BeforeEach
  void upload() {
    origin.upload(KEY, "image/jpeg", new byte[] {1});
    origin.engine = _ -> new byte[Replies.PAYLOAD_BYTES + 1];
  }

  @Test
  void leadsToTheStoredCopyOfWhatNoReplyCarries() {
    Reply reply = asked("/gallery/photo.jpg?width=100");
    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("location")).hasValue("/gallery/photo.jpg?width=100");
    assertThat(reply.header("cache-control")).hasValue("no-store");
    assertThat(reply.body()).isEmpty();
    assertThat(origin.nearRenditions.head(STORED)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"0, 200", "1, 302"})
  void answersWithAllThatAReplyCarries(int over, int status) {
    origin.engine = _ -> new byte[Replies.PAYLOAD_BYTES + over];
    assertThat(asked("/gallery/photo.jpg").status()).isEqualTo(status);
  }

  /** 6 MB are what Lambda answers at most; base64 makes four bytes of three. */
  @Test
  void leavesRoomForTheEventAroundTheLargestReply() {
    assertThat(4 * (Replies.PAYLOAD_BYTES / 3) + 100_000).isLessThan(6_000_000);
  }

  @Test
  void doesNotLeadBackToItselfWhenNothingIsStored() {
    origin.nearRenditions = new SickBlobStore();
    Reply reply = asked("/gallery/photo.jpg?width=100");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("location")).isEmpty();
  }

  @Test
  void leadsToTheCopyThatAnotherWriterStored() {
    asked("/gallery/photo.jpg");
    assertThat(asked("/gallery/photo.jpg").status()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/photo.jpg",
        "/\\evil.example/photo.jpg",
        "\\\\evil.example",
        "https://evil.example/photo.jpg",
        "evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/a\r\nset-cookie: a=b",
        " //evil.example",
        "/café.jpg",
        ""
      })
  void neverLeadsToAnotherHost(String viewerUrl) {
    assertThat(asked(viewerUrl).header("location")).hasValue(PICTURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/a//b.jpg", "/a.jpg?x=//evil.example", "/caf%C3%A9.jpg?x-oss-process=a,b"})
  void leadsToAnyPathOnThisHost(String viewerUrl) {
    assertThat(asked(viewerUrl).header("location")).hasValue(viewerUrl);
  }

  private Reply asked(String viewerUrl) {
    return origin.answer(TestOrigin.request("GET", PICTURE, Optional.of(viewerUrl)));
  }
}
