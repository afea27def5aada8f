package dev.pixedge.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of blobs promises. */
public abstract class BlobStoreContract {
  private static final long MANY = 1_000_000;

  /** A store with nothing in it. */
  protected abstract BlobStore emptyStore();

  @Test
  void whatIsNotThereIsEmpty() {
    BlobStore store = emptyStore();
    assertThat(store.get("a.jpg", MANY)).isEmpty();
    assertThat(store.head("a.jpg")).isEmpty();
    assertThat(store.keys("")).isEmpty();
  }

  @Test
  void aBlobIsReadAsItWasWritten() {
    BlobStore store = emptyStore();
    BlobInfo info =
        BlobInfo.of("image/webp", 5)
            .withCacheControl("public, max-age=60")
            .withMetadata(Map.of("source-etag", "0123abc", "cache-tag", "a/b.jpg"));
    store.put("a/b.jpg/-/resize.w_100/format.webp", new Blob(info, "12345".getBytes(UTF_8)));

    Blob read = store.get("a/b.jpg/-/resize.w_100/format.webp", MANY).orElseThrow();
    assertThat(read.bytes()).asString(UTF_8).isEqualTo("12345");
    assertThat(read.info().contentType()).isEqualTo("image/webp");
    assertThat(read.info().length()).isEqualTo(5);
    assertThat(read.info().cacheControl()).isEqualTo("public, max-age=60");
    assertThat(read.info().metadata())
        .isEqualTo(Map.of("source-etag", "0123abc", "cache-tag", "a/b.jpg"));
    assertThat(read.info().modified()).isCloseTo(Instant.now(), within(Duration.ofMinutes(5)));
    assertThat(store.head("a/b.jpg/-/resize.w_100/format.webp")).contains(read.info());
  }

  @Test
  void theBeginningOfABlobIsReadByItself() {
    BlobStore store = emptyStore();
    store.put("a", text("12345"));
    store.put("empty", text(""));

    Blob part = store.beginning("a", 3).orElseThrow();
    assertThat(part.bytes()).asString(UTF_8).isEqualTo("123");
    assertThat(part.info().length()).isEqualTo(3);
    assertThat(part.info().etag()).isEqualTo(store.head("a").orElseThrow().etag());
    assertThat(store.beginning("a", 500).orElseThrow().bytes()).asString(UTF_8).isEqualTo("12345");
    assertThat(store.beginning("empty", 3).orElseThrow().bytes()).isEmpty();
    assertThat(store.beginning("absent", 3)).isEmpty();
  }

  @Test
  void theEtagIsThatOfTheBytes() {
    BlobStore store = emptyStore();
    store.put("a", text("one"));
    store.put("b", text("one"));
    store.put("c", text("two"));
    String etag = store.head("a").orElseThrow().etag();
    assertThat(etag).isNotEmpty().doesNotContain("\"");
    assertThat(store.head("b").orElseThrow().etag()).isEqualTo(etag);
    assertThat(store.head("c").orElseThrow().etag()).isNotEqualTo(etag);
  }

  @Test
  void anEmptyBlobIsABlob() {
    BlobStore store = emptyStore();
    store.put("empty", text(""));
    assertThat(store.get("empty", 0).orElseThrow().bytes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b.jpg",
        "a+b.jpg",
        "a=b&c.jpg",
        "100%.jpg",
        "%41%2F.jpg",
        "图/é.jpg",
        "\uD83D\uDCF7.jpg",
        "it's(1)!*,;:@$.jpg",
        "a.jpg/-/resize.w_100/quality.Q_80/format.webp",
        "-/mezzanine/a.jpg",
        "a~b_c-d.e"
      })
  void anyKeyIsKept(String key) {
    BlobStore store = emptyStore();
    store.put(key, text(key));
    assertThat(store.get(key, MANY).orElseThrow().bytes()).asString(UTF_8).isEqualTo(key);
    assertThat(store.keys("")).containsExactly(key);
    assertThat(store.putIfAbsent(key, text("another"))).isFalse();
    store.delete(key);
    assertThat(store.head(key)).isEmpty();
  }

  @Test
  void aBlobOverTheBoundIsRefused() {
    BlobStore store = emptyStore();
    store.put("a", text("12345"));
    assertThat(store.get("a", 5)).isPresent();
    assertThatThrownBy(() -> store.get("a", 4))
        .isInstanceOfSatisfying(
            FaultException.class,
            thrown -> assertThat(thrown.fault()).isEqualTo(Fault.SOURCE_TOO_LARGE))
        .hasMessage("source: expected at most 4 bytes, got 5");
    assertThat(store.get("a", 5)).isPresent();
  }

  @Test
  void aPutReplacesWhatWasThere() {
    BlobStore store = emptyStore();
    store.put("a", text("one"));
    store.put("a", text("two"));
    assertThat(store.get("a", MANY).orElseThrow().bytes()).asString(UTF_8).isEqualTo("two");
  }

  @Test
  void theFirstConditionalPutWins() {
    BlobStore store = emptyStore();
    assertThat(store.putIfAbsent("a", text("one"))).isTrue();
    assertThat(store.putIfAbsent("a", text("another"))).isFalse();
    assertThat(store.get("a", MANY).orElseThrow().bytes()).asString(UTF_8).isEqualTo("one");
    store.delete("a");
    assertThat(store.putIfAbsent("a", text("another"))).isTrue();
  }

  @Test
  void exactlyOneOfManyConditionalPutsWins() throws InterruptedException, ExecutionException {
    BlobStore store = emptyStore();
    List<Future<Boolean>> puts = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 16)
          .forEach(
              i -> puts.add(threads.submit(() -> store.putIfAbsent("a", text("x".repeat(i + 1))))));
    }
    int winner = -1;
    int winners = 0;
    for (int i = 0; i < puts.size(); i++) {
      if (puts.get(i).get()) {
        winner = i;
        winners++;
      }
    }
    assertThat(winners).isEqualTo(1);
    assertThat(store.head("a").orElseThrow().length()).isEqualTo(winner + 1);
  }

  @Test
  void removingWhatIsNotThereIsNoFault() {
    BlobStore store = emptyStore();
    store.delete("a");
    assertThat(store.head("a")).isEmpty();
  }

  @Test
  void keysAreThoseWithThePrefix() {
    BlobStore store = emptyStore();
    List.of("a.jpg/-/info", "a.jpg/-/original", "a.jpg2/-/info", "b/a.jpg/-/info")
        .forEach(key -> store.put(key, text(key)));
    assertThat(store.keys("a.jpg/-/"))
        .containsExactlyInAnyOrder("a.jpg/-/info", "a.jpg/-/original");
    assertThat(store.keys("b")).containsExactly("b/a.jpg/-/info");
    assertThat(store.keys("c")).isEmpty();
    assertThat(store.keys("")).hasSize(4);
  }

  /** A blob of this text. */
  protected static Blob text(String text) {
    return Blob.of("text/plain", text.getBytes(UTF_8));
  }
}
