package dev.pixedge.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.rendition.SourceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CacheTagTest {
  @ParameterizedTest
  @CsvSource({"products/shoe.jpg, img:products/shoe.jpg", "'a b,c.jpg', img:a%20b%2Cc.jpg"})
  void isTheEncodedKey(String key, String tag) {
    assertThat(CacheTag.of(new SourceKey(key))).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 252, 253, 1024})
  void isWhatCloudFrontTakes(int length) {
    assertThat(CacheTag.of(new SourceKey("k".repeat(length)))).matches("[!-+\\--~]{1,256}");
  }

  @Test
  void tellsLongKeysApart() {
    String common = "k".repeat(300);
    assertThat(CacheTag.of(new SourceKey(common + "1")))
        .isNotEqualTo(CacheTag.of(new SourceKey(common + "2")));
  }
}
