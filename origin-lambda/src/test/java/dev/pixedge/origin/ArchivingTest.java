package dev.pixedge.origin;

import static dev.pixedge.origin.TestOrigin.ANY_SIZE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Engines;
import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.Pictures;
import dev.pixedge.http.Reply;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.MemoryMetadataStore;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.MemoryBlobStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ArchivingTest {
  private static final SourceKey LARGE = new SourceKey("large.jpg");
  private static final String RENDITION = "large.jpg/-/resize.w_100/format.png";
  private static final String MEZZANINE = "-/mezzanine/large.jpg";

  private final TestOrigin origin = new TestOrigin();
  private final MemoryBlobStore originals = new MemoryBlobStore();
  private final MetadataStore records = new MemoryMetadataStore();

  @BeforeEach
  void upload() {
    origin.realEngine = Optional.of(Engines.open(origin.policy, Optional.empty()));
    origin.nearOriginals = originals;
    origin.archivesOriginals = true;
    origin.upload("large.jpg", "image/jpeg", JpegPictures.oriented(3000, 2250, 1).bytes());
  }

  @Test
  void anOriginalIsMarkedWithWhetherItHasAMezzanine() {
    origin.upload("small.png", "image/png", Pictures.png(40, 30).bytes());
    happened(LARGE);
    happened(new SourceKey("small.png"));
    assertThat(originals.tags("large.jpg")).isEqualTo(Map.of("pixedge-mezzanine", "stored"));
    assertThat(originals.tags("small.png")).isEqualTo(Map.of("pixedge-mezzanine", "none"));
  }

  @Test
  void anOriginalWhoseMezzanineCouldNotBeStoredIsNotToBeArchived() {
    origin.farRenditions = new SickBlobStore();
    try {
      happened(LARGE);
    } catch (RuntimeException expected) {
      // the event comes again
    }
    assertThat(originals.tags("large.jpg")).doesNotContainValue("stored");
  }

  @Test
  void nothingIsMarkedUnlessAskedFor() {
    origin.archivesOriginals = false;
    happened(LARGE);
    assertThat(originals.tags("large.jpg")).isEmpty();
  }

  @Test
  void aLateEventLeavesTheMezzanineAndTheRecordOfAnArchivedOriginal() {
    happened(LARGE);
    originals.archive("large.jpg");
    origin.nearRenditions.put(RENDITION, Blob.of("image/png", new byte[1]));
    happened(LARGE);
    assertThat(origin.nearRenditions.keys("")).containsExactly(MEZZANINE);
    assertThat(origin.farRenditions.keys("")).containsExactly(MEZZANINE);
    assertThat(records.get(LARGE)).isPresent();
  }

  @Test
  void smallPicturesAreStillMadeAndOthersSayWhyNot() {
    happened(LARGE);
    originals.archive("large.jpg");
    Reply small = origin.get("/" + RENDITION);
    assertThat(small.status()).isEqualTo(200);
    assertThat(origin.nearRenditions.get(RENDITION, ANY_SIZE)).isPresent();
    Reply whole = origin.get("/large.jpg/-/format.png");
    assertThat(whole.status()).isEqualTo(403);
    assertThat(new String(whole.body(), UTF_8)).contains("\"InvalidObjectState\"");
  }

  private void happened(SourceKey key) {
    origin.ingest(records).changed(key, Change.of(Instant.now()));
  }
}
