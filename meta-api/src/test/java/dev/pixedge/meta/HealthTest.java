package dev.pixedge.meta;

import static dev.pixedge.meta.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class HealthTest {
  private final TestApi api = new TestApi();

  @Test
  void isHealthyWhenTheTableAnswers() {
    Reply reply = api.get("/health");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(json(reply).get("dynamodb").get("state").asString()).isEqualTo("up");
    assertThat(json(reply).get("dynamodb").get("ms").asDouble()).isNotNegative();
    assertThat(reply.header("cache-control")).hasValue("no-store");
  }

  @Test
  void isDegradedWhenSomethingIsDownThatItCanDoWithout() {
    JsonNode health = json(api.get("/health"));
    assertThat(health.get("state").asString()).isEqualTo("degraded");
    assertThat(health.get("redis").get("state").asString()).isEqualTo("down");
  }
}
