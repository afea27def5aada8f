package dev.pixedge.origin;

import static dev.pixedge.origin.TestOrigin.ANY_SIZE;
import static dev.pixedge.origin.TestOrigin.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Engines;
import dev.pixedge.engine.ForwardingEngine;
import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.Material;
import dev.pixedge.engine.Mezzanine;
import dev.pixedge.engine.Pictures;
import dev.pixedge.engine.Pixels;
import dev.pixedge.engine.Probe;
import dev.pixedge.engine.Rendered;
import dev.pixedge.engine.TestCard;
import dev.pixedge.http.Reply;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.MemoryMetadataStore;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Renditions out of mezzanines, which the ingest makes, with the engine of this machine. */
final class MezzanineReplyTest {
  private static final String SMALL = "/gallery/photo.jpg/-/resize.w_301/format.png";
  private static final String STORED = "gallery/photo.jpg/-/resize.w_301/format.png";
  private static final SourceKey SOURCE = new SourceKey(KEY);
  private static final String MEZZANINE = "-/mezzanine/" + KEY;

  private static final byte[] PHOTO = JpegPictures.oriented(3000, 2250, 6).bytes();

  private final TestOrigin origin = new TestOrigin();

  @BeforeEach
  void ingest() {
    origin.realEngine = Optional.of(Engines.open(origin.policy, Optional.empty()));
    origin.upload(KEY, "image/jpeg", PHOTO);
    follow();
  }

  @ParameterizedTest
  @CsvSource({
    "resize.w_301/format.png, mezzanine, 301, 226",
    "rotate.90/resize.w_301/format.png, mezzanine, 301, 401",
    "resize.w_1600/quality.Q_80/format.webp, source, 1600, 1200",
    "crop.w_100.h_100/format.png, source, 100, 100",
  })
  void comeFromItWhereItSuitsAtTheSizeThatFollowsFromTheSource(
      String chain, String from, int width, int height) {
    Reply reply = origin.get("/gallery/photo.jpg/-/" + chain);
    assertThat(reply.header("x-pixedge").orElseThrow()).contains(";s=" + from + ";");
    ImageFacts facts = Probe.of(Blob.of("", reply.body()));
    assertThat(facts.width() + "x" + facts.height()).isEqualTo(width + "x" + height);
  }

  @Test
  void areStoredInBothRegionsAsOfTheSource() {
    Reply reply = origin.get(SMALL);
    for (var renditions : List.of(origin.nearRenditions, origin.farRenditions)) {
      Blob stored = renditions.get(STORED, ANY_SIZE).orElseThrow();
      assertThat(stored.bytes()).isEqualTo(reply.body());
      assertThat(stored.info().metadata().get("source-etag"))
          .isEqualTo(origin.nearOriginals.head(KEY).orElseThrow().etag());
    }
    assertThat(origin.farRenditions.head(MEZZANINE)).isPresent();
  }

  @Test
  void neverComeFromThatOfAnotherVersion() {
    origin.upload(KEY, "image/png", Pictures.png(3000, 3000).bytes());
    Reply reply = origin.get(SMALL);
    assertThat(reply.header("x-pixedge").orElseThrow()).contains(";s=source;");
    assertThat(Probe.of(Blob.of("", reply.body())).height()).isEqualTo(301);
  }

  @Test
  void areNotMadeOfASourceThatIsGone() {
    origin.nearOriginals.delete(KEY);
    assertThat(origin.get(SMALL).status()).isEqualTo(404);
  }

  @Test
  void areTakenBackWhenTheSourceChangesMeanwhile() {
    origin.realEngine =
        Optional.of(
            new Interrupted(
                origin.realEngine.orElseThrow(),
                () -> origin.upload(KEY, "image/png", Pictures.png(3000, 3000).bytes())));
    assertThat(Probe.of(Blob.of("", origin.get(SMALL).body())).height()).isEqualTo(301);
    Blob stored = origin.nearRenditions.get(STORED, ANY_SIZE).orElseThrow();
    assertThat(Probe.of(stored).height()).isEqualTo(301);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, 0.001, 0.5, 0.95})
  void comeFromTheSourceWhenItIsDamaged(double share) {
    Blob whole = origin.nearRenditions.get(MEZZANINE, ANY_SIZE).orElseThrow();
    byte[] part = Arrays.copyOf(whole.bytes(), (int) (whole.bytes().length * share));
    Blob damaged = Blob.of("image/jpeg", part);
    origin.nearRenditions.put(
        MEZZANINE, new Blob(damaged.info().withMetadata(whole.info().metadata()), part));
    Reply reply = origin.get("/gallery/photo.jpg/-/resize.w_1000/format.png");
    assertThat(reply.header("x-pixedge").orElseThrow()).contains(";s=source;");
    assertThat(Pixels.at(Pixels.of(Blob.of("image/png", reply.body())), 2, 2))
        .satisfies(
            colour -> assertThat(Pixels.distance(colour, TestCard.NORTH_WEST)).isLessThan(8));
  }

  /** What stands behind the end of a JPEG means nothing. */
  @ParameterizedTest
  @ValueSource(ints = {1, 200_000, 600_000})
  void comeFromItWhereItsCopiesAreLargerThanUsual(int more) {
    Mezzanine made =
        Mezzanine.read(origin.nearRenditions.get(MEZZANINE, ANY_SIZE).orElseThrow()).orElseThrow();
    List<Blob> copies =
        made.copies().stream()
            .map(copy -> Arrays.copyOf(copy.bytes(), copy.bytes().length + more))
            .map(bytes -> Blob.of("image/jpeg", bytes))
            .toList();
    origin.nearRenditions.put(MEZZANINE, new Mezzanine(copies, made.original()).stored());
    for (int side : List.of(300, 500, 900)) {
      Reply reply = origin.get("/gallery/photo.jpg/-/resize.w_" + side + "/format.png");
      assertThat(reply.header("x-pixedge").orElseThrow()).contains(";s=mezzanine;");
      assertThat(Probe.of(Blob.of("", reply.body())).width()).isEqualTo(side);
    }
  }

  @Test
  void comeFromTheSourceWhenTheTransformedBucketDoesNotAnswer() {
    origin.nearRenditions = new SickBlobStore();
    Reply reply = origin.get(SMALL);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("x-pixedge").orElseThrow()).contains(";s=source;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"info", "average-hue", "original"})
  void areNoAnswersAboutTheSource(String answer) {
    Reply reply = origin.get("/gallery/photo.jpg/-/" + answer);
    assertThat(reply.header("x-pixedge").orElseThrow()).contains(";s=source;");
  }

  @Test
  void goWithTheirSource() {
    origin.get(SMALL);
    origin.nearOriginals.delete(KEY);
    follow();
    assertThat(origin.nearRenditions.keys("")).isEmpty();
    assertThat(origin.farRenditions.keys("")).isEmpty();
  }

  private void follow() {
    origin.ingest(new MemoryMetadataStore()).changed(SOURCE, Change.of(Instant.EPOCH));
  }

  /** An engine during whose pictures something happens. */
  private record Interrupted(Engine engine, Runnable happening) implements ForwardingEngine {
    @Override
    public Rendered render(Material material, Picture picture) {
      happening.run();
      return engine.render(material, picture);
    }
  }
}
