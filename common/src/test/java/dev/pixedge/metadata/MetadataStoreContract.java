package dev.pixedge.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.SourceKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every table of images promises. */
public abstract class MetadataStoreContract {
  private static final SourceKey CAT = new SourceKey("pets/cat.jpg");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.5Z");
  private static final Instant EARLIER = NOON.minusNanos(1);
  private static final Instant LATER = NOON.plusNanos(1);
  private static final ImageDetails IMAGE =
      new ImageDetails(
          new ImageFacts(SourceFormat.GIF, 400, 267, 6, 12, true, false),
          Optional.of("Display P3"),
          new Shot(
              Optional.of("Fujifilm X100V"),
              Optional.of("23mm F2 \"äöü\""),
              Optional.of("1/250"),
              Optional.of(5.6),
              Optional.of(400),
              Optional.of(23.0),
              Optional.of("2026-07-01T12:34:56+02:00"),
              Optional.of(new Place(-33.8567844, 151.213108, Optional.of(4.5)))),
          Optional.of(new Look(new Color(0x12AB9F), "LEHV6nWB2yk8pyo0adR*.7kCMdnj")));

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
            new SourceKey("documents/ä + %41.pdf"),
            5_000_000_000L,
            "",
            "v1.Zx_",
            Change.of(NOON),
            Optional.empty(),
            "NotAnImage");
    store.put(written);
    assertThat(store.get(written.key())).contains(written);
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatIsKept(SourceFormat format) {
    MetadataStore store = emptyStore();
    ImageFacts facts = new ImageFacts(format, 1, 30_000, 1, 1, false, true);
    ImageRecord written =
        new ImageRecord(CAT, 1, "e", "", Change.of(NOON), Optional.of(ImageDetails.of(facts)), "");
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
    store.delete(CAT, Change.of(NOON.plusNanos(nanosLater)));
    assertThat(store.get(CAT)).isEmpty();
  }

  @Test
  void aDeletionThatComesLateLeavesANewerRecord() {
    MetadataStore store = emptyStore();
    store.put(record(NOON, "e"));
    store.delete(CAT, Change.of(EARLIER));
    assertThat(store.get(CAT)).contains(record(NOON, "e"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1})
  void anUploadThatComesAfterItsDeletionStaysDeleted(long nanosLater) {
    MetadataStore store = emptyStore();
    store.delete(CAT, Change.of(NOON.plusNanos(nanosLater)));
    store.put(record(NOON, "e"));
    assertThat(store.get(CAT)).isEmpty();
  }

  @Test
  void aDeletedImageCanBeUploadedAgain() {
    MetadataStore store = emptyStore();
    store.put(record(EARLIER, "old"));
    store.delete(CAT, Change.of(NOON));
    store.put(record(LATER, "new"));
    assertThat(store.get(CAT)).contains(record(LATER, "new"));
  }

  @Test
  void anEarlierDeletionDoesNotMoveALaterOne() {
    MetadataStore store = emptyStore();
    store.delete(CAT, Change.of(LATER));
    store.delete(CAT, Change.of(EARLIER));
    store.put(record(NOON, "e"));
    assertThat(store.get(CAT)).isEmpty();
  }

  @Test
  void ofTwoChangesAtTheSameTimeTheSequencerTellsTheLater() {
    MetadataStore store = emptyStore();
    store.put(record(NOON, "0055AED6DCD90281E5", "first"));
    store.put(record(NOON, "0055AED6DCD90281E6", "second"));
    store.put(record(NOON, "0055AED6DCD90281E5", "first"));
    store.delete(CAT, new Change(NOON, "0055AED6DCD90281E4"));
    assertThat(store.get(CAT)).contains(record(NOON, "0055AED6DCD90281E6", "second"));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void eventsInAnyOrderAndTwiceEndInTheNewestState(List<Integer> order) {
    MetadataStore store = emptyStore();
    List<Runnable> events =
        List.of(
            () -> store.put(record(EARLIER, "one")),
            () -> store.delete(CAT, Change.of(NOON)),
            () -> store.put(record(LATER, "three")));
    order.forEach(event -> events.get(event).run());
    assertThat(store.get(CAT)).contains(record(LATER, "three"));
  }

  static Stream<List<Integer>> orders() {
    return Stream.of(
        List.of(0, 1, 2),
        List.of(0, 2, 1),
        List.of(1, 0, 2),
        List.of(1, 2, 0),
        List.of(2, 0, 1),
        List.of(2, 1, 0),
        List.of(2, 0, 2, 1, 0),
        List.of(1, 2, 1, 0, 1));
  }

  @Test
  void aBatchHasTheRecordsThatThereAre() {
    MetadataStore store = emptyStore();
    store.put(record("a.jpg"));
    store.put(record("b.jpg"));
    store.put(record("gone.jpg"));
    store.delete(new SourceKey("gone.jpg"), Change.of(LATER));
    List<SourceKey> asked =
        Stream.of("b.jpg", "absent.jpg", "a.jpg", "gone.jpg", "a.jpg").map(SourceKey::new).toList();
    assertThat(store.getAll(asked))
        .isEqualTo(
            Map.of(
                new SourceKey("a.jpg"), record("a.jpg"), new SourceKey("b.jpg"), record("b.jpg")));
    assertThat(store.getAll(List.of())).isEmpty();
  }

  @Test
  void aListingHasAllThatBeginWithThePrefixInTheOrderOfTheirUtf8() {
    MetadataStore store = emptyStore();
    List<String> inOrder =
        List.of(
            "a b.jpg", "a.jpg", "a/1.jpg", "a/2.jpg", "a/é.jpg", "a/\uFFFD", "a/😀.jpg", "b.jpg");
    inOrder.reversed().forEach(key -> store.put(record(key)));
    store.put(record("a/gone.jpg"));
    store.delete(new SourceKey("a/gone.jpg"), Change.of(LATER));
    assertThat(keys(store.list("", Optional.empty(), 100))).isEqualTo(inOrder);
    assertThat(keys(store.list("a/", Optional.empty(), 100))).isEqualTo(inOrder.subList(2, 7));
    assertThat(keys(store.list("a/1.jpg", Optional.empty(), 100))).containsExactly("a/1.jpg");
    assertThat(keys(store.list("c", Optional.empty(), 100))).isEmpty();
    assertThat(keys(store.list("a/", Optional.of(new SourceKey("b.jpg")), 100))).isEmpty();
    assertThat(keys(store.list("a/", Optional.of(new SourceKey("a b.jpg")), 1)))
        .containsExactly("a/1.jpg");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 50, 100, 101})
  void pagesFollowOneAnotherWithoutAGap(int limit) {
    MetadataStore store = emptyStore();
    List<String> all = IntStream.range(100, 200).mapToObj(i -> "p/" + i + ".jpg").toList();
    all.forEach(key -> store.put(record(key)));
    List<String> read = new ArrayList<>();
    Optional<SourceKey> next = Optional.empty();
    do {
      MetadataStore.Page page = store.list("p/", next, limit);
      assertThat(page.records()).hasSizeLessThanOrEqualTo(limit);
      read.addAll(keys(page));
      next = page.next();
    } while (next.isPresent());
    assertThat(read).isEqualTo(all);
  }

  private static List<String> keys(MetadataStore.Page page) {
    return page.records().stream().map(it -> it.key().value()).toList();
  }

  private static ImageRecord record(Instant uploaded, String etag) {
    return record(uploaded, "", etag);
  }

  private static ImageRecord record(Instant uploaded, String sequencer, String etag) {
    return new ImageRecord(
        CAT, 1234, etag, "", new Change(uploaded, sequencer), Optional.of(IMAGE), "");
  }

  private static ImageRecord record(String key) {
    return new ImageRecord(
        new SourceKey(key), 1, "e", "", Change.of(NOON), Optional.empty(), "NotAnImage");
  }
}
