package dev.pixedge.origin;

import static dev.pixedge.origin.TestOrigin.ANY_SIZE;
import static dev.pixedge.origin.TestOrigin.KEY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Engines;
import dev.pixedge.engine.Pictures;
import dev.pixedge.engine.Pixels;
import dev.pixedge.engine.TestCard;
import dev.pixedge.http.Reply;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.MemoryMetadataStore;
import dev.pixedge.rendition.Chain;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Renditions whose watermarks draw another source, {@code m.png}. */
final class WatermarkReplyTest {
  private static final String MARK = "m.png";
  private static final String CHAIN = "watermark.image_bS5wbmc.g_nw.x_0.y_0";
  private static final String MARKED = "/" + KEY + "/-/" + CHAIN + "/format.png";

  private final TestOrigin origin = new TestOrigin();

  @BeforeEach
  void upload() {
    origin.realEngine = Optional.of(Engines.open(origin.policy, Optional.empty()));
    origin.upload(KEY, "image/png", Pictures.png(100, 80).bytes());
  }

  /** The mark's south-eastern colour lies where the source shows its north-western one. */
  private static void assertMarked(Reply reply) {
    assertThat(reply.status()).as(new String(reply.body(), UTF_8)).isEqualTo(200);
    assertMarked(Blob.of("image/png", reply.body()));
  }

  private static void assertMarked(Blob picture) {
    BufferedImage image = Pixels.of(picture);
    assertThat(Pixels.at(image, 19, 15)).isEqualTo(TestCard.SOUTH_EAST);
    assertThat(Pixels.at(image, 21, 15)).isEqualTo(TestCard.NORTH_WEST);
  }

  private static void assertFault(Reply reply, int status, String code, String message) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(new String(reply.body(), UTF_8)).contains("\"" + code + "\"", message);
  }

  @Test
  void drawsAPictureOfTheNearRegion() {
    origin.upload(MARK, "image/png", Pictures.png(20, 16).bytes());
    assertMarked(origin.get(MARKED));
  }

  @Test
  void drawsAPictureThatHasNotArrivedNear() {
    origin.farOriginals.put(MARK, Pictures.png(20, 16));
    assertMarked(origin.get(MARKED));
  }

  @Test
  void drawsAPictureOfTheFarRegionWhenTheNearOneDoesNotAnswer() {
    origin.farOriginals.put(KEY, Pictures.png(100, 80));
    origin.farOriginals.put(MARK, Pictures.png(20, 16));
    origin.nearOriginals = new SickBlobStore();
    assertMarked(origin.get(MARKED));
  }

  @Test
  void saysThatThePictureIsMissingForAShortTime() {
    Reply reply = origin.get(MARKED);
    assertFault(reply, 400, "WatermarkMissing", "\\\"m.png\\\"");
    assertThat(reply.header("cache-control")).hasValue("public, max-age=10");
    assertThat(origin.nearRenditions.keys("")).isEmpty();
  }

  @Test
  void saysThatTheSourceIsMissingWhenBothAre() {
    assertFault(
        origin.get("/absent.jpg/-/" + CHAIN + "/format.png"), 404, "NoSuchKey", "absent.jpg");
  }

  @Test
  void saysWhatIsWrongWithThePicture() {
    origin.upload(MARK, "image/png", "no image".getBytes(UTF_8));
    Reply reply = origin.get(MARKED);
    assertFault(reply, 400, "WatermarkError", "watermark image \\\"m.png\\\": ");
    assertThat(reply.header("cache-control")).hasValue("public, max-age=10");
    origin.upload(MARK, "image/png", new byte[Policies.SOURCE_BYTES + 1]);
    assertFault(origin.get(MARKED), 400, "WatermarkError", "watermark image \\\"m.png\\\": ");
  }

  @Test
  void doesNotSayThatThePictureIsMissingWhenNoStoreCouldTell() {
    origin.farOriginals.put(KEY, Pictures.png(100, 80));
    origin.nearOriginals = new SickBlobStore();
    assertFault(origin.get(MARKED), 503, "StoreUnavailable", "");
  }

  @Test
  void drawsOverWhatIsMadeFromAMezzanine() {
    byte[] large = Pictures.png(3000, 2400).bytes();
    origin.upload(KEY, "image/png", large);
    origin.upload(MARK, "image/png", Pictures.png(20, 16).bytes());
    origin
        .mezzanines()
        .make(new SourceKey(KEY), origin.nearOriginals.get(KEY, ANY_SIZE).orElseThrow());
    Reply reply = origin.get("/" + KEY + "/-/resize.w_100/" + CHAIN + "/format.png");
    assertThat(reply.header("x-pixedge").orElseThrow()).contains("s=mezzanine");
    BufferedImage image = Pixels.of(Blob.of("image/png", reply.body()));
    assertThat(Pixels.at(image, 19, 15)).isEqualTo(TestCard.SOUTH_EAST);
    assertThat(Pixels.distance(Pixels.at(image, 25, 20), TestCard.NORTH_WEST)).isLessThan(16);
  }

  @Test
  void drawsAheadOfTime() {
    origin.policy =
        Policies.with(Map.of("card", Chain.read(CHAIN + "/format.png")), List.of("card"));
    origin.ingest(new MemoryMetadataStore()).changed(new SourceKey(KEY), Change.of(Instant.EPOCH));
    assertThat(origin.nearRenditions.keys("")).isEmpty();
    origin.upload(MARK, "image/png", Pictures.png(20, 16).bytes());
    origin.ingest(new MemoryMetadataStore()).changed(new SourceKey(KEY), Change.of(Instant.EPOCH));
    assertMarked(origin.nearRenditions.get(MARKED.substring(1), ANY_SIZE).orElseThrow());
  }
}
