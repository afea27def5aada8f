package dev.pixedge.origin;

import static dev.pixedge.origin.TestOrigin.ANY_SIZE;
import static dev.pixedge.origin.TestOrigin.KEY;
import static dev.pixedge.origin.TestOrigin.PICTURE;
import static dev.pixedge.origin.TestOrigin.STORED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.fault.Fault;
import dev.pixedge.http.Reply;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RenditionServiceTest {
  private static final byte[] V1 = "version one".getBytes(UTF_8);
  private static final byte[] V2 = "version two".getBytes(UTF_8);

  private final TestOrigin origin = new TestOrigin();

  @BeforeEach
  void upload() {
    origin.upload(KEY, "image/jpeg", V1);
  }

  @Test
  void storesWhatItMakesInBothRegions() {
    assertThat(origin.get(PICTURE).status()).isEqualTo(200);
    assertThat(stored(origin.nearRenditions)).hasValue("version one");
    assertThat(stored(origin.farRenditions)).hasValue("version one");
  }

  @Test
  void storesARenditionWithAllThatTheEdgeAndAPurgeNeed() {
    origin.get(PICTURE);
    var info = origin.nearRenditions.head(STORED).orElseThrow();
    assertThat(info.contentType()).isEqualTo("image/png");
    assertThat(info.cacheControl()).isEqualTo("public, max-age=86400, s-maxage=31536000");
    assertThat(info.metadata())
        .isEqualTo(
            Map.of(
                "source-etag",
                origin.nearOriginals.head(KEY).orElseThrow().etag(),
                "cache-tag",
                "img:gallery/photo.jpg"));
  }

  @Test
  void saysHowTheReplyCameAbout() {
    Reply reply = origin.get(PICTURE);
    assertThat(reply.header("x-pixedge")).hasValue("r=us-east-1;s=source;e=fake-1.0");
    assertThat(reply.header("server-timing").orElseThrow())
        .matches(
            "fetch;dur=[0-9]+\\.[0-9], transform;dur=12\\.0, encode;dur=3\\.0,"
                + " store;dur=[0-9]+\\.[0-9]");
    assertThat(reply.header("cache-control")).hasValue("public, max-age=86400, s-maxage=31536000");
    assertThat(reply.header("x-amz-meta-cache-tag")).hasValue("img:gallery/photo.jpg");
  }

  @Test
  void tagsAReplyAsTheStoreTagsTheStoredCopy() {
    Reply reply = origin.get(PICTURE);
    String stored = origin.nearRenditions.head(STORED).orElseThrow().etag();
    assertThat(reply.header("etag")).hasValue('"' + stored + '"');
  }

  @Test
  void answersHeadLikeGetWithoutTheBody() {
    Reply get = origin.get(PICTURE);
    Reply head = origin.answer(TestOrigin.request("HEAD", PICTURE, Optional.empty()));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("content-length")).hasValue(String.valueOf(V1.length));
    assertThat(head.header("etag")).isEqualTo(get.header("etag"));
  }

  @Test
  void servesAPictureThatTheFarRegionDidNotTake() {
    origin.farRenditions = new SickBlobStore();
    assertThat(origin.get(PICTURE).status()).isEqualTo(200);
    assertThat(stored(origin.nearRenditions)).hasValue("version one");
  }

  @Test
  void servesAPictureThatTheNearRegionDidNotTake() {
    origin.nearRenditions = new SickBlobStore();
    assertThat(origin.get(PICTURE).status()).isEqualTo(200);
    assertThat(stored(origin.farRenditions)).hasValue("version one");
  }

  @Test
  void doesNotWaitForTheFarRegionBeyondItsDeadline() {
    origin.farRenditions = new LateBlobStore();
    origin.farDeadline = Duration.ofMillis(1);
    assertThat(origin.get(PICTURE).status()).isEqualTo(200);
    assertThat(stored(origin.nearRenditions)).hasValue("version one");
  }

  @Test
  void takesBackWhatLandsInTheFarRegionBehindThePurgeOfItsSource() throws Exception {
    LateBlobStore far = new LateBlobStore();
    origin.farRenditions = far;
    origin.farDeadline = Duration.ofMillis(1);
    assertThat(origin.get(PICTURE).status()).isEqualTo(200);
    origin.upload(KEY, "image/jpeg", V2);
    new Purge(origin.regions(), origin.forgotten::add).everythingOf(new SourceKey(KEY));
    far.removed.clear();
    far.release();
    assertThat(far.removed.poll(1, MINUTES)).isEqualTo(STORED);
    assertThat(stored(far)).isEmpty();
  }

  @Test
  void leavesTheFirstWritersRenditionInPlace() {
    origin.nearRenditions.put(STORED, Blob.of("image/png", V2));
    assertThat(origin.get(PICTURE).status()).isEqualTo(200);
    assertThat(stored(origin.nearRenditions)).hasValue("version two");
  }

  @Test
  void answersFromTheNewSourceWhenTheOldOneWasReplacedMeanwhile() {
    replaceDuringFirst(1);
    Reply reply = origin.get(PICTURE);
    assertThat(new String(reply.body(), UTF_8)).isEqualTo("version two");
    assertThat(stored(origin.nearRenditions)).hasValue("version two");
    assertThat(stored(origin.farRenditions)).hasValue("version two");
    assertThat(origin.forgotten).containsExactly(new SourceKey(KEY));
  }

  @Test
  void givesUpOnASourceThatKeepsChanging() {
    AtomicInteger version = new AtomicInteger();
    origin.engine =
        source -> {
          origin.upload(
              KEY, "image/jpeg", ("version " + version.incrementAndGet()).getBytes(UTF_8));
          return source;
        };
    Reply reply = origin.get(PICTURE);
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("retry-after")).hasValue("2");
    assertThat(stored(origin.nearRenditions)).isEmpty();
    assertThat(stored(origin.farRenditions)).isEmpty();
  }

  @Test
  void takesBackWhatWasMadeFromASourceThatWasRemovedMeanwhile() {
    origin.engine =
        source -> {
          origin.nearOriginals.delete(KEY);
          return source;
        };
    assertThat(origin.get(PICTURE).status()).isEqualTo(404);
    assertThat(stored(origin.nearRenditions)).isEmpty();
    assertThat(stored(origin.farRenditions)).isEmpty();
  }

  @Test
  void readsTheFarSourceWhenTheNearRegionDoesNotAnswer() {
    origin.farOriginals.put(KEY, Blob.of("image/jpeg", V2));
    origin.nearOriginals = new SickBlobStore();
    Reply reply = origin.get(PICTURE);
    assertThat(new String(reply.body(), UTF_8)).isEqualTo("version two");
    assertThat(reply.header("x-pixedge")).hasValue("r=us-east-1;s=far-source;e=fake-1.0");
  }

  @Test
  void readsTheFarSourceThatHasNotArrivedNear() {
    origin.nearOriginals.delete(KEY);
    origin.farOriginals.put(KEY, Blob.of("image/jpeg", V2));
    assertThat(new String(origin.get(PICTURE).body(), UTF_8)).isEqualTo("version two");
  }

  @Test
  void saysThatASourceDoesNotExist() {
    Reply reply = origin.get("/gallery/absent.jpg/-/original");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.header("cache-control")).hasValue("public, max-age=10");
    assertThat(new String(reply.body(), UTF_8))
        .isEqualTo(
            "{\"code\":\"NoSuchKey\",\"message\":\"source: expected the key of an image, got"
                + " \\\"gallery/absent.jpg\\\"\"}");
  }

  @Test
  void doesNotSayThatASourceIsMissingWhenNoStoreCouldTell() {
    origin.nearOriginals = new SickBlobStore();
    Reply reply = origin.get(PICTURE);
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("cache-control")).hasValue("no-store");
  }

  @Test
  void refusesASourceOverTheLimitOfThePolicy() {
    origin.upload(KEY, "image/jpeg", new byte[Policies.SOURCE_BYTES + 1]);
    assertThat(origin.get(PICTURE).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"SOURCE_CORRUPT", "NOT_AN_IMAGE", "TARGET_TOO_LARGE", "ACTION_NOT_AVAILABLE"})
  void passesOnAFaultOfTheEngine(Fault fault) {
    origin.engine =
        source -> {
          throw fault.because("why");
        };
    Reply reply = origin.get(PICTURE);
    assertThat(reply.status()).isEqualTo(fault.status());
    assertThat(new String(reply.body(), UTF_8)).contains("\"" + fault.code() + "\"", "\"why\"");
    assertThat(stored(origin.nearRenditions)).isEmpty();
  }

  @Test
  void keepsTheCauseOfAnUnexpectedFailureToItself() {
    origin.engine =
        source -> {
          throw new IllegalStateException("password=hunter2");
        };
    Reply reply = origin.get(PICTURE);
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.header("cache-control")).hasValue("no-store");
    assertThat(new String(reply.body(), UTF_8)).contains("InternalError").doesNotContain("hunter2");
  }

  private void replaceDuringFirst(int renderings) {
    AtomicInteger left = new AtomicInteger(renderings);
    origin.engine =
        source -> {
          if (left.getAndDecrement() > 0) {
            origin.upload(KEY, "image/jpeg", V2);
          }
          return source;
        };
  }

  private static Optional<String> stored(BlobStore renditions) {
    return renditions.get(STORED, ANY_SIZE).map(blob -> new String(blob.bytes(), UTF_8));
  }
}
