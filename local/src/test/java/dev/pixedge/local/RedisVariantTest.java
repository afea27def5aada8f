package dev.pixedge.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RedisVariantTest {
  @TempDir private Path data;

  @Test
  void saysHowToGetARedisWhereThereIsNone() throws Exception {
    Map<String, String> nowhere = Map.of("PATH", data.toString());
    LocalCdn cdn = LocalCdn.start(settings(Path.of("../policy.json"), nowhere));
    assertThatThrownBy(cdn::awaitReady)
        .isInstanceOf(StartException.class)
        .hasMessage(
            "VARIANT=redis: expected redis-server or valkey-server on the PATH (Debian: apt-get"
                + " install redis-server), or REDIS_URL=redis://host:port");
  }

  @Test
  void leavesNoRedisBehindWhenItCannotStart() throws Exception {
    Path policy = Files.writeString(data.resolve("policy.json"), "{\"widths\": 7}");
    LocalCdn cdn = LocalCdn.start(settings(policy, System.getenv()));
    assertThatThrownBy(cdn::awaitReady).isInstanceOf(StartException.class);
    assertThat(ProcessHandle.current().children().filter(RedisVariantTest::isRedis)).isEmpty();
  }

  private static boolean isRedis(ProcessHandle process) {
    String command = process.info().command().orElse("");
    return process.isAlive() && (command.contains("redis") || command.contains("valkey"));
  }

  private Settings settings(Path policy, Map<String, String> variables) throws Exception {
    List<String> arguments =
        List.of(
            "PORT=0",
            "API_PORT=0",
            "DATA=" + data.resolve("data"),
            "POLICY=" + policy,
            "EDGE=" + EdgeFile.built(),
            "VARIANT=redis");
    return Settings.of(arguments, variables);
  }
}
