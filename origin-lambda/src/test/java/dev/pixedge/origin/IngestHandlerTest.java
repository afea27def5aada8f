package dev.pixedge.origin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.RequestParametersEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.ResponseElementsEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3BucketEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.UserIdentityEntity;
import dev.pixedge.engine.Engines;
import dev.pixedge.engine.Pictures;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.Look;
import dev.pixedge.metadata.MemoryMetadataStore;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IngestHandlerTest {
  private static final String PUT = "ObjectCreated:Put";
  private static final String REMOVED = "ObjectRemoved:Delete";

  private final TestOrigin origin = new TestOrigin();
  private final MetadataStore records = new MemoryMetadataStore();

  @Test
  void recordsTheFactsOfAnUploadedImage() {
    Blob image = Pictures.png(40, 30);
    origin.upload("a.png", "image/png", image.bytes());
    handle(happened(PUT, "a.png"));
    ImageRecord found = find("a.png").orElseThrow();
    assertThat(found.bytes()).isEqualTo(image.bytes().length);
    assertThat(found.etag()).isEqualTo(origin.nearOriginals.head("a.png").orElseThrow().etag());
    var facts = found.facts().orElseThrow();
    assertThat(facts.format()).isEqualTo(SourceFormat.PNG);
    assertThat(facts.width()).isEqualTo(40);
    assertThat(facts.height()).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource({
    "a+b.png, a b.png",
    "a%20b.png, a b.png",
    "a%2Bb.png, a+b.png",
    "%E5%9B%BE/%C3%A9.png, 图/é.png",
    "100%25.png, 100%.png",
  })
  void decodesTheKeysOfEvents(String encoded, String key) {
    origin.upload(key, "image/png", Pictures.png(8, 8).bytes());
    handle(happened(PUT, encoded));
    assertThat(find(key)).isPresent();
  }

  @Test
  void recordsAFileThatIsOlderThanTheDeletionBeforeIt() {
    origin.upload("a.png", "image/png", Pictures.png(8, 8).bytes());
    records.delete(new SourceKey("a.png"), Change.of(Instant.parse("2099-12-31T23:59:59Z")));
    handle(happened(PUT, "a.png"));
    assertThat(find("a.png")).isPresent();
  }

  @Test
  void recordsAFileThatIsNoImageWithoutFacts() {
    origin.upload("list.pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8));
    handle(happened(PUT, "list.pdf"));
    assertThat(find("list.pdf").orElseThrow().facts()).isEmpty();
    assertThat(find("list.pdf").orElseThrow().problem()).isEqualTo("NotAnImage");
  }

  @Test
  void recordsAFileOverTheLimitWithoutFacts() {
    origin.upload("huge.png", "image/png", new byte[Policies.SOURCE_BYTES + 1]);
    handle(happened(PUT, "huge.png"));
    ImageRecord found = find("huge.png").orElseThrow();
    assertThat(found.bytes()).isEqualTo(Policies.SOURCE_BYTES + 1);
    assertThat(found.facts()).isEmpty();
    assertThat(found.problem()).isEqualTo("SourceTooLarge");
  }

  @Test
  void recordsWhatTheBeginningOfAnImageOverTheLimitTells() {
    byte[] image = Pictures.jpeg(400, 300).bytes();
    origin.upload("huge.jpg", "image/jpeg", Arrays.copyOf(image, Policies.SOURCE_BYTES + 1));
    handle(happened(PUT, "huge.jpg"));
    ImageRecord found = find("huge.jpg").orElseThrow();
    assertThat(found.bytes()).isEqualTo(Policies.SOURCE_BYTES + 1);
    assertThat(found.facts().orElseThrow().width()).isEqualTo(400);
    assertThat(found.image().orElseThrow().look()).isEmpty();
    assertThat(found.problem()).isEqualTo("SourceTooLarge");
  }

  @Test
  void recordsWhatAnImageLooksLike() {
    origin.upload("a.png", "image/png", Pictures.png(8, 8).bytes());
    handle(happened(PUT, "a.png"));
    Look look = find("a.png").orElseThrow().image().orElseThrow().look().orElseThrow();
    assertThat(look.average()).isEqualTo(new Color(0xBBCD7F));
    assertThat(look.blurHash()).startsWith("L").hasSize(28);
  }

  @Test
  void recordsAnImageThatCannotBeDecodedWithItsFactsAndTheFault() {
    origin.realEngine = Optional.of(Engines.open(origin.policy, Optional.of("imageio")));
    byte[] image = Pictures.jpeg(400, 300).bytes();
    origin.upload("cut.jpg", "image/jpeg", Arrays.copyOf(image, image.length / 2));
    handle(happened(PUT, "cut.jpg"));
    ImageRecord found = find("cut.jpg").orElseThrow();
    assertThat(found.facts().orElseThrow().width()).isEqualTo(400);
    assertThat(found.problem()).isEqualTo("SourceCorrupt");
  }

  @Test
  void forgetsAtTheEdgeWhatWasMadeFromASource() {
    origin.upload("a.png", "image/png", Pictures.png(8, 8).bytes());
    handle(happened(PUT, "a.png"));
    assertThat(origin.forgotten).containsExactly(new SourceKey("a.png"));
  }

  @Test
  void removesTheMezzanineOfAnOlderSourceInBothRegions() {
    origin.nearRenditions.put("-/mezzanine/a.png", Blob.of("image/png", new byte[1]));
    origin.farRenditions.put("-/mezzanine/a.png", Blob.of("image/png", new byte[1]));
    handle(happened(REMOVED, "a.png"));
    assertThat(origin.nearRenditions.keys("")).isEmpty();
    assertThat(origin.farRenditions.keys("")).isEmpty();
  }

  @Test
  void keepsTheLaterOfTwoEventsAtTheSameTime() {
    origin.upload("a.png", "image/png", Pictures.png(8, 8).bytes());
    records.delete(new SourceKey("a.png"), new Change(Instant.parse("2100-01-01T00:00:00Z"), "02"));
    handle(happened(PUT, "a.png"));
    assertThat(find("a.png")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ObjectCreated:CompleteMultipartUpload",
        "ObjectCreated:Copy",
        "ObjectRemoved:Delete",
        "ObjectRemoved:DeleteMarkerCreated",
        "LifecycleExpiration:Delete",
        "s3:ObjectCreated:Put"
      })
  void removesWhatWasMadeFromAnOlderSourceInBothRegions(String event) {
    String rendition = "a.png/-/resize.w_100/format.png";
    origin.nearRenditions.put(rendition, Blob.of("image/png", new byte[1]));
    origin.farRenditions.put(rendition, Blob.of("image/png", new byte[1]));
    handle(happened(event, "a.png"));
    assertThat(origin.nearRenditions.keys("")).isEmpty();
    assertThat(origin.farRenditions.keys("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png2/-/original", "b/a.png/-/original", "a.png/b.png/-/original"})
  void leavesTheRenditionsOfOtherSources(String other) {
    origin.nearRenditions.put(other, Blob.of("image/png", new byte[1]));
    handle(happened(PUT, "a.png"));
    assertThat(origin.nearRenditions.keys("")).containsExactly(other);
  }

  @Test
  void forgetsASourceThatWasRemoved() {
    origin.upload("a.png", "image/png", Pictures.png(8, 8).bytes());
    handle(happened(PUT, "a.png"));
    origin.nearOriginals.delete("a.png");
    handle(happened(REMOVED, "a.png"));
    assertThat(find("a.png")).isEmpty();
  }

  @Test
  void keepsTheRecordOfASourceOfWhichOnlyAnOldVersionWasRemoved() {
    origin.upload("a.png", "image/png", Pictures.png(8, 8).bytes());
    handle(happened(REMOVED, "a.png"));
    assertThat(find("a.png")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder/", "a//b.png", "-/mezzanine.png", "a/../b.png"})
  void skipsObjectsThatNoUrlCanName(String key) {
    origin.nearOriginals.put(key, Blob.of("image/png", Pictures.png(8, 8).bytes()));
    origin.upload("good.png", "image/png", Pictures.png(8, 8).bytes());
    handle(happened(PUT, key), happened(PUT, "good.png"));
    assertThat(find("good.png")).isPresent();
  }

  @Test
  void skipsEventsOfOtherKinds() {
    origin.upload("a.png", "image/png", Pictures.png(8, 8).bytes());
    handle(happened("ObjectRestore:Completed", "a.png"));
    assertThat(find("a.png")).isEmpty();
  }

  @Test
  void handlesTheOthersAndThenFailsWhenOneRecordFails() {
    origin.farRenditions = new SickBlobStore();
    origin.upload("a.png", "image/png", Pictures.png(8, 8).bytes());
    origin.upload("b.png", "image/png", Pictures.png(8, 8).bytes());
    assertThatThrownBy(() -> handle(happened(PUT, "a.png")))
        .isInstanceOf(FaultException.class)
        .hasMessage("bucket: no answer");
    assertThatThrownBy(() -> handle(happened(PUT, "a.png"), happened(PUT, "b.png")))
        .hasMessage("2 parts failed");
    assertThat(find("a.png")).isPresent();
    assertThat(find("b.png")).isPresent();
  }

  private void handle(S3EventNotificationRecord... happened) {
    new IngestHandler(origin.ingest(records)).handleRequest(new S3Event(List.of(happened)), null);
  }

  private Optional<ImageRecord> find(String key) {
    return records.get(new SourceKey(key));
  }

  private static S3EventNotificationRecord happened(String name, String key) {
    UserIdentityEntity user = new UserIdentityEntity("user");
    S3ObjectEntity object = new S3ObjectEntity(key, 1L, "etag", "1", "00");
    return new S3EventNotificationRecord(
        "us-east-1",
        name,
        "aws:s3",
        "2100-01-01T00:00:00.000Z",
        "2.1",
        new RequestParametersEntity("127.0.0.1"),
        new ResponseElementsEntity("", ""),
        new S3Entity("", new S3BucketEntity("originals", user, ""), object, "1.0"),
        user);
  }
}
