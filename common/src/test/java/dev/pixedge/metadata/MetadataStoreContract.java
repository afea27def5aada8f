package dev.pixedge.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.rendition.SourceKey;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every table of images promises. */
public abstract class MetadataStoreContract {
  private static final SourceKey CAT = new SourceKey("pets/cat.jpg");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.5Z");
  private static final Instant EARLIER = NOON.minusNanos(1);
  private static final Instant LATER = NOON.plusNanos(1);
  private static final ImageFacts FACTS =
      new ImageFacts(SourceFormat.GIF, 400, 267, 6, 12, true, false);

  /** An empty table. */
  protected abstract MetadataStore emptyStore();

  @Test
  void anUnknownImageHasNoRecord() {
    assertThat(emptyStore().get(CAT)).isEmpty();
  }

  @Test
  void aRecordIsReadAsItWasWritten() {
    MetadataStore store = emptyStore();
    ImageRecord written = record(NOON, "etag");
    store.put(written);
    assertThat(store.get(CAT)).contains(written);
    assertThat(store.get(new SourceKey("pets/dog.jpg"))).isEmpty();
  }

  @Test
  void aRecordMayBeOfSomethingThatIsNoImage() {
    MetadataStore store = emptyStore();
    ImageRecord written =
        new ImageRecord(
            new SourceKey("documents/ä + %41.pdf"), 5_000_000_000L, "", NOON, Optional.empty());
    store.put(written);
    assertThat(store.get(written.key())).contains(written);
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatIsKept(SourceFormat format) {
    MetadataStore store = emptyStore();
    ImageFacts facts = new ImageFacts(format, 1, 30_000, 1, 1, false, true);
    ImageRecord written = new ImageRecord(CAT, 1, "e", NOON, Optional.of(facts));
    store.put(written);
    assertThat(store.get(CAT)).contains(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00.000000001Z",
        "2999-12-31T23:59:59.999999999Z"
      })
  void timesAreKeptToTheNanosecond(Instant time) {
    MetadataStore store = emptyStore();
    store.put(record(time, "e"));
    assertThat(store.get(CAT)).contains(record(time, "e"));
  }

  @Test
  void theSameEventTwiceChangesNothing() {
    MetadataStore store = emptyStore();
    store.put(record(NOON, "e"));
    store.put(record(NOON, "e"));
    assertThat(store.get(CAT)).contains(record(NOON, "e"));
  }

  @Test
  void aLaterUploadReplacesTheRecord() {
    MetadataStore store = emptyStore();
    store.put(record(NOON, "old"));
    store.put(record(LATER, "new"));
    assertThat(store.get(CAT)).contains(record(LATER, "new"));
  }

  @Test
  void anEarlierUploadThatComesLateChangesNothing() {
    MetadataStore store = emptyStore();
    store.put(record(NOON, "new"));
    store.put(record(EARLIER, "old"));
    assertThat(store.get(CAT)).contains(record(NOON, "new"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1})
  void aDeletionRemovesWhatIsNotNewer(long nanosLater) {
    MetadataStore store = emptyStore();
    store.put(record(NOON, "e"));
    store.delete(CAT, NOON.plusNanos(nanosLater));
    assertThat(store.get(CAT)).isEmpty();
  }

  @Test
  void aDeletionThatComesLateLeavesANewerRecord() {
    MetadataStore store = emptyStore();
    store.put(record(NOON, "e"));
    store.delete(CAT, EARLIER);
    assertThat(store.get(CAT)).contains(record(NOON, "e"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1})
  void anUploadThatComesAfterItsDeletionStaysDeleted(long nanosLater) {
    MetadataStore store = emptyStore();
    store.delete(CAT, NOON.plusNanos(nanosLater));
    store.put(record(NOON, "e"));
    assertThat(store.get(CAT)).isEmpty();
  }

  @Test
  void aDeletedImageCanBeUploadedAgain() {
    MetadataStore store = emptyStore();
    store.put(record(EARLIER, "old"));
    store.delete(CAT, NOON);
    store.put(record(LATER, "new"));
    assertThat(store.get(CAT)).contains(record(LATER, "new"));
  }

  @Test
  void anEarlierDeletionDoesNotMoveALaterOne() {
    MetadataStore store = emptyStore();
    store.delete(CAT, LATER);
    store.delete(CAT, EARLIER);
    store.put(record(NOON, "e"));
    assertThat(store.get(CAT)).isEmpty();
  }

  private static ImageRecord record(Instant uploaded, String etag) {
    return new ImageRecord(CAT, 1234, etag, uploaded, Optional.of(FACTS));
  }
}
