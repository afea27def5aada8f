package dev.pixedge.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FaultReplyTest {
  @ParameterizedTest
  @EnumSource(Fault.class)
  void saysWhichFaultItIsAndForHowLong(Fault fault) {
    Reply reply = FaultReply.of(fault.because("expected \"a\""));
    long seconds = fault.cacheable().toSeconds();
    assertThat(reply.status()).isEqualTo(fault.status());
    assertThat(new String(reply.body(), UTF_8))
        .isEqualTo("{\"code\":\"" + fault.code() + "\",\"message\":\"expected \\\"a\\\"\"}");
    assertThat(reply.header("content-type")).hasValue("application/json");
    assertThat(reply.header("cache-control"))
        .hasValue(seconds == 0 ? "no-store" : "public, max-age=" + seconds);
    assertThat(reply.header("retry-after").isPresent()).isEqualTo(fault.status() == 503);
    assertThat(reply.header("allow").isPresent()).isEqualTo(fault == Fault.METHOD_NOT_ALLOWED);
  }

  @Test
  void keepsAnUnexpectedCauseToItself() {
    Reply reply = FaultReply.of(new IllegalStateException("password=hunter2"));
    assertThat(reply.status()).isEqualTo(500);
    assertThat(new String(reply.body(), UTF_8)).contains("InternalError").doesNotContain("hunter2");
  }

  @Test
  void answersHeadWithTheLengthOfTheBodyThatItLeavesOut() {
    Reply head = FaultReply.of(Fault.NOT_FOUND.because("expected /a")).withoutBody();
    assertThat(head.body()).isEmpty();
    assertThat(head.header("content-length"))
        .hasValue(String.valueOf("{\"code\":\"NotFound\",\"message\":\"expected /a\"}".length()));
  }
}
