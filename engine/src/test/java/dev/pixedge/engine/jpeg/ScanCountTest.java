package dev.pixedge.engine.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.TestCard;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

final class ScanCountTest {
  @Test
  void countsWhatLooksLikeAScan() {
    byte[] progressive = JpegPictures.progressive(TestCard.photo(64, 48), 90).bytes();
    assertThat(ScanCount.isOfFewScans(progressive)).isTrue();
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    many.writeBytes(progressive);
    for (int i = 0; i < 100; i++) {
      many.writeBytes(new byte[] {-1, (byte) Segments.SOS});
    }
    assertThat(ScanCount.isOfFewScans(many.toByteArray())).isFalse();
  }

  @Test
  void knowsWhatIsNotProgressive() {
    byte[] baseline = JpegPictures.baseline(TestCard.photo(64, 48), 90).bytes();
    assertThat(ScanCount.isOfFewScans(baseline)).isFalse();
    assertThat(ScanCount.isOfFewScans(new byte[] {-1, (byte) Segments.SOI})).isFalse();
  }
}
