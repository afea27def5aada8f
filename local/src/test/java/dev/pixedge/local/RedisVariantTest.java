package dev.pixedge.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RedisVariantTest {
  @TempDir private Path data;

  @Test
  void saysHowToGetARedisWhereThereIsNone() throws Exception {
    List<String> arguments =
        List.of(
            "PORT=0",
            "API_PORT=0",
            "DATA=" + data.resolve("data"),
            "POLICY=../policy.json",
            "EDGE=" + EdgeFile.built(),
            "VARIANT=redis");
    LocalCdn cdn = LocalCdn.start(Settings.of(arguments, Map.of("PATH", data.toString())));
    assertThatThrownBy(cdn::awaitReady)
        .isInstanceOf(StartException.class)
        .hasMessage(
            "VARIANT=redis: expected redis-server or valkey-server on the PATH (Debian: apt-get"
                + " install redis-server), or REDIS_URL=redis://host:port");
  }
}
