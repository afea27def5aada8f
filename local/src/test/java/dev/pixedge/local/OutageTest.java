package dev.pixedge.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pixedge.local.cloud.RedisProcess;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered while Redis or the table is away, and when it is back. */
final class OutageTest {
  private static final String[] BRIEF = {"PIXEDGE_REMEMBER_SECONDS=1"};

  @TempDir private Path data;

  @Test
  void answersAllTheTimeWhileRedisAndThenTheTableAreTakenAwayAndBroughtBack() throws Exception {
    Optional<Path> program = RedisProcess.program(System.getenv().getOrDefault("PATH", ""));
    assumeTrue(
        program.isPresent(),
        "not run: expected redis-server or valkey-server on the PATH (apt-get install"
            + " redis-server)");
    RedisProcess redis = RedisProcess.start(program.orElseThrow());
    try (RunningCdn cdn =
        RunningCdn.startWith(data, "VARIANT=redis", "REDIS_URL=" + redis.address(), BRIEF[0])) {
      cdn.upload("photo.jpg", SourceFiles.jpeg(400, 300));
      try (Asking asking = new Asking(cdn, "/meta/photo.jpg")) {
        asking.more();
        redis.close();
        asking.more();
        assertThat(text(cdn.api().get("/health"))).contains("\"redis\":{\"state\":\"down\"");
        assertThat(cdn.api().get("/meta/none.jpg").statusCode()).isEqualTo(404);
        redis = RedisProcess.start(program.orElseThrow(), redis.port());
        asking.more();
        cdn.dynamo().disconnect();
        asking.more();
        HttpResponse<byte[]> unknown = cdn.api().get("/meta/never-asked.jpg");
        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(unknown.headers().firstValue("retry-after")).isPresent();
        assertThat(cdn.api().get("/health").statusCode()).isEqualTo(200);
        assertThat(text(cdn.api().get("/health"))).contains("\"state\":\"degraded\"");
        cdn.dynamo().connect();
        asking.more();
        assertThat(asking.answers()).containsOnlyKeys(200);
      }
      RunningCdn.await(() -> status(cdn, "/meta/never-asked.jpg") == 404);
      assertThat(status(cdn, "/meta/never-asked.jpg")).isEqualTo(404);
    } finally {
      redis.close();
    }
  }

  @Test
  void saysThatAnAnswerIsOldWhileTheTableIsAway() throws Exception {
    try (RunningCdn cdn = RunningCdn.startWith(data, BRIEF)) {
      cdn.upload("photo.jpg", SourceFiles.jpeg(400, 300));
      assertThat(status(cdn, "/meta/photo.jpg")).isEqualTo(200);
      cdn.dynamo().disconnect();
      Thread.sleep(2_100);
      HttpResponse<byte[]> old = cdn.api().get("/meta/photo.jpg");
      assertThat(old.statusCode()).isEqualTo(200);
      assertThat(old.headers().firstValue("warning")).hasValue("110 - \"Response is Stale\"");
      assertThat(old.headers().firstValueAsLong("age").orElse(0)).isPositive();
      assertThat(status(cdn, "/meta/never-asked.jpg")).isEqualTo(503);
      assertThat(status(cdn, "/health")).isEqualTo(503);
    }
  }

  @Test
  void losesNoUploadWhileTheTableIsAway() throws Exception {
    Path letters = data.resolve("dead-letters.json");
    try (RunningCdn cdn = RunningCdn.startWith(data, BRIEF)) {
      cdn.dynamo().disconnect();
      Files.write(cdn.originals().resolve("early.jpg"), SourceFiles.jpeg(400, 300));
      Files.write(cdn.originals().resolve("late.jpg"), SourceFiles.jpeg(400, 300));
      RunningCdn.await(() -> Files.exists(letters));
      assertThat(Files.readString(letters)).contains("early.jpg", "late.jpg", "does not answer");
      cdn.dynamo().connect();
      RunningCdn.await(() -> !Files.exists(letters));
      assertThat(letters).doesNotExist();
      RunningCdn.await(() -> status(cdn, "/meta/early.jpg") == 200);
      assertThat(status(cdn, "/meta/early.jpg")).isEqualTo(200);
      cdn.dynamo().disconnect();
      Files.write(cdn.originals().resolve("last.jpg"), SourceFiles.jpeg(200, 300));
      RunningCdn.await(() -> Files.exists(letters));
    }
    try (RunningCdn cdn = RunningCdn.startWith(data, BRIEF)) {
      RunningCdn.await(() -> status(cdn, "/meta/last.jpg") == 200);
      assertThat(text(cdn.api().get("/meta/last.jpg"))).contains("\"height\":300");
      RunningCdn.await(() -> !Files.exists(letters));
      assertThat(letters).doesNotExist();
    }
  }

  private static int status(RunningCdn cdn, String path) {
    try {
      return cdn.api().get(path).statusCode();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Asks for one path again and again, and counts the answers by their status. */
  private static final class Asking implements AutoCloseable {
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final AtomicBoolean stopped = new AtomicBoolean();

    Asking(RunningCdn cdn, String path) {
      Thread.startVirtualThread(
          () -> {
            while (!stopped.get()) {
              answers.merge(status(cdn, path), 1, Integer::sum);
            }
          });
    }

    /** Returns after more answers have come, over more time than an answer is remembered. */
    void more() throws InterruptedException {
      int before = total();
      Thread.sleep(1_300);
      RunningCdn.await(() -> total() > before + 20);
    }

    Map<Integer, Integer> answers() {
      return answers;
    }

    private int total() {
      return answers.values().stream().mapToInt(it -> it).sum();
    }

    @Override
    public void close() {
      stopped.set(true);
    }
  }
}
